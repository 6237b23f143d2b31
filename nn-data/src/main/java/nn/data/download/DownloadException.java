package nn.data.download;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Data that is not there and could not be fetched; the message says from where, why not, and where
 * to put the files by hand. Catch it to go on with generated data.
 */
public final class DownloadException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /** An error with the whole story in its message. */
  public DownloadException(String message, IOException cause) {
    super(message, cause);
  }
}
