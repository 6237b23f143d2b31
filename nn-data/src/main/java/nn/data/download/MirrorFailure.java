package nn.data.download;

import java.io.IOException;

/** Tells a mirror that failed, where the next may do, from a folder that cannot be written. */
final class MirrorFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private final IOException reason;

  MirrorFailure(IOException reason) {
    super(reason);
    this.reason = reason;
  }

  MirrorFailure(String reason) {
    this(new IOException(reason));
  }

  IOException reason() {
    return reason;
  }
}
