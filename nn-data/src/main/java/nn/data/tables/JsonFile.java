package nn.data.tables;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nn.data.files.FileErrors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Reads a table from JSON, row by row: a list of objects, or a list of lists of which the first
 * names the columns. What is nested in an object becomes columns {@code a.b} and {@code a[0]}.
 */
final class JsonFile {
  private static final int MOST_NESTED = 32;
  private static final int LONGEST_NAME = 1000;

  private final Path file;
  private final JsonReader in;
  private final TextRows rows;

  private JsonFile(Path file, JsonReader in, long bytes) {
    this.file = file;
    this.in = in;
    this.rows = new TextRows(file, bytes);
  }

  static Table read(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        JsonReader in = new JsonReader(text)) {
      in.setStrictness(Strictness.STRICT);
      in.setNestingLimit(MOST_NESTED);
      return new JsonFile(file, in, Files.size(file)).table();
    } catch (MalformedJsonException | EOFException e) {
      throw FileErrors.corrupt(file, "it is no JSON: " + e.getMessage());
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw FileErrors.corrupt(file, "it is no table: " + e.getMessage());
    }
  }

  private Table table() throws IOException {
    boolean list = in.peek() == JsonToken.BEGIN_ARRAY;
    if (list) {
      in.beginArray();
    }
    if (list && in.peek() == JsonToken.BEGIN_ARRAY) {
      names();
      while (in.hasNext()) {
        list();
      }
    } else if (list && in.peek() == JsonToken.BEGIN_OBJECT) {
      while (in.hasNext()) {
        rows.add(fields("", new String[rows.columns()]));
      }
    } else {
      throw FileErrors.corrupt(
          file,
          "expected a list of rows, [{\"a\": 1, \"b\": 2}, ...] or [[\"a\", \"b\"], [1, 2], ...],"
              + " but "
              + (list ? "in the list is " : "there is ")
              + in.peek());
    }
    in.endArray();
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw FileErrors.corrupt(file, "something stands behind the list of rows");
    }
    return rows.table();
  }

  private void names() throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      String name = in.peek() == JsonToken.STRING ? in.nextString() : "";
      int before = rows.columns();
      if (name.isEmpty() || rows.place(name) < before) {
        throw FileErrors.corrupt(
            file, "expected the first list to name the columns, each by a text of its own");
      }
    }
    in.endArray();
  }

  private void list() throws IOException {
    @Nullable String[] row = new String[rows.columns()];
    int cells = 0;
    in.beginArray();
    while (in.hasNext()) {
      String cell = cell();
      if (cells < row.length) {
        row[cells] = cell;
      }
      cells++;
    }
    in.endArray();
    if (cells != row.length) {
      throw wrong("expected " + row.length + " cells, one for each column, but got " + cells);
    }
    rows.add(row);
  }

  /** The fields of an object, put into a row that grows where they are new. */
  private @Nullable String[] fields(String before, @Nullable String[] row) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      row = value(before + in.nextName(), row);
    }
    in.endObject();
    return row;
  }

  private @Nullable String[] value(String name, @Nullable String[] row) throws IOException {
    if (name.length() > LONGEST_NAME) {
      throw wrong("a field's name is longer than " + LONGEST_NAME + " characters");
    }
    if (in.peek() == JsonToken.BEGIN_OBJECT) {
      return fields(name + ".", row);
    }
    if (in.peek() == JsonToken.BEGIN_ARRAY) {
      in.beginArray();
      for (int i = 0; in.hasNext(); i++) {
        row = value(name + "[" + i + "]", row);
      }
      in.endArray();
      return row;
    }
    int place = rows.place(name);
    if (place >= row.length) {
      // With room for more, for a first row of many fields makes each of them a column.
      row = Arrays.copyOf(row, Math.max(place + 1, 2 * row.length));
    }
    if (row[place] != null) {
      throw wrong("two fields are called \"" + name + "\"");
    }
    row[place] = cell();
    return row;
  }

  private @Nullable String cell() throws IOException {
    return switch (in.peek()) {
      case STRING, NUMBER -> in.nextString();
      case BOOLEAN -> Boolean.toString(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        yield null;
      }
      default -> throw wrong("expected a cell but got " + in.peek());
    };
  }

  private UncheckedIOException wrong(String what) {
    return FileErrors.corrupt(file, "row " + (rows.size() + 1) + ": " + what);
  }
}
