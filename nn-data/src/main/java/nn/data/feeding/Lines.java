package nn.data.feeding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;
import org.jspecify.annotations.Nullable;

/** The lines of one file; errors name it. */
final class Lines implements Cursor<String> {
  private final Path file;
  private @Nullable BufferedReader reader;
  private boolean ended;

  private Lines(Path file) {
    this.file = file;
  }

  static Stream<String> of(Path file) {
    return Cursor.stream(new Lines(file));
  }

  @Override
  public @Nullable String next() {
    if (ended) {
      return null;
    }
    try {
      BufferedReader lines = reader;
      if (lines == null) {
        // A decoder made this way tells of bytes that are no UTF-8; a charset would replace them.
        lines =
            new BufferedReader(
                new InputStreamReader(Gzip.open(file), StandardCharsets.UTF_8.newDecoder()));
        reader = lines;
      }
      String line = lines.readLine();
      ended = line == null;
      return line;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw FileErrors.corrupt(file, "it is no text in UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  @Override
  public void close() {
    ended = true;
    BufferedReader lines = reader;
    reader = null;
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        throw FileErrors.cannotRead(file, e);
      }
    }
  }
}
