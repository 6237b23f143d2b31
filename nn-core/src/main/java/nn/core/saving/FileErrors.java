package nn.core.saving;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Errors that name the file, what is wrong with it, and what to do. */
final class FileErrors {
  private static final int LONGEST = 2000;

  private FileErrors() {}

  /** The content of a file is not what it should be. */
  static UncheckedIOException corrupt(Path file, String what) {
    // A hostile file may have names of any length.
    String text = what.length() > LONGEST ? what.substring(0, LONGEST) + "..." : what;
    String message = file + ": " + text;
    return new UncheckedIOException(message, new IOException(message));
  }

  /** A file could not be read. */
  static UncheckedIOException cannotRead(Path file, IOException cause) {
    return new UncheckedIOException("cannot read " + file + ": " + reason(cause), cause);
  }

  /** A file could not be written; what was there is as it was. */
  static UncheckedIOException cannotWrite(Path file, IOException cause) {
    return new UncheckedIOException(
        "cannot write "
            + file
            + ": "
            + reason(cause)
            + "; nothing has changed; choose a folder that exists, that you may write to, and that"
            + " has room",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file stands where a folder should be";
    }
    if (cause instanceof EOFException) {
      return "it became shorter while it was read";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
