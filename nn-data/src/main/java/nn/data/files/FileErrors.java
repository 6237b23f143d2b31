package nn.data.files;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.zip.ZipException;

/** Errors that name the file, what is wrong with it, and what to do. */
public final class FileErrors {
  private FileErrors() {}

  /** The content of a file is not what it should be. */
  public static UncheckedIOException corrupt(Object file, String what) {
    String message = file + ": " + what;
    return new UncheckedIOException(message, new IOException(message));
  }

  /** A file could not be read. */
  public static UncheckedIOException cannotRead(Object file, IOException cause) {
    return new UncheckedIOException(file + ": " + reason(cause), cause);
  }

  /** A file could not be written. */
  public static UncheckedIOException cannotWrite(Path file, IOException cause) {
    return new UncheckedIOException(
        "cannot write "
            + file
            + ": "
            + reason(cause)
            + "; choose a folder that exists and that you may write to",
        cause);
  }

  /** In plain words, why reading or writing failed. */
  public static String reason(Exception cause) {
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return "a file stands where a folder should be";
    }
    if (cause instanceof EOFException) {
      return "it ends too early (truncated)";
    }
    if (cause instanceof MalformedInputException) {
      return "it is no text in UTF-8";
    }
    if (cause instanceof ZipException) {
      return "its gzip data is corrupt (" + cause.getMessage() + ")";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
