package nn.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nn.jupyter.runner.NotebookCell;
import nn.jupyter.runner.NotebookFile;

/** The notebooks of this module, and parts of them. */
final class Course {
  private Course() {}

  /** A notebook's file name without its ending. */
  static String name(Path file) {
    return file.getFileName().toString().replace(".ipynb", "");
  }

  /** The ids of a notebook's exercise cells, in order. */
  static List<String> exercises(Path file) {
    return codeCells(file).stream()
        .map(Course::id)
        .filter(id -> id.startsWith("exercise-"))
        .toList();
  }

  /** What an answer consists of: {@code solutions/01-one-neuron/exercise-1.right}. */
  static String solution(Path file, String exercise, String kind) {
    Path folder = folder().resolve("src/test/resources/solutions").resolve(name(file));
    try {
      return Files.readString(folder.resolve(exercise + "." + kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code cell of that id. */
  static JsonObject cell(Path file, String id) {
    return codeCells(file).stream().filter(cell -> id(cell).equals(id)).findFirst().orElseThrow();
  }

  static Path folder() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }

  /** All notebooks in the order of the course. */
  static List<Path> files() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a notebook as they stand in the file. */
  static List<JsonObject> cells(Path file) {
    return cells(json(file));
  }

  private static List<JsonObject> cells(JsonObject notebook) {
    return StreamSupport.stream(notebook.getAsJsonArray("cells").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  static List<JsonObject> codeCells(Path file) {
    return cells(file).stream().filter(Course::isCode).toList();
  }

  static boolean isCode(JsonObject cell) {
    return cell.get("cell_type").getAsString().equals("code");
  }

  static JsonObject json(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(JsonObject cell) {
    return cell.get("id").getAsString();
  }

  static String source(JsonObject cell) {
    return text(cell.get("source"));
  }

  /** A text that a notebook file holds as a list of lines, or as one. */
  static String text(JsonElement value) {
    return value.isJsonArray()
        ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsString)
            .collect(Collectors.joining())
        : value.getAsString();
  }

  /** What a code cell printed, and the text of its value. */
  static String printed(JsonObject cell) {
    return StreamSupport.stream(cell.getAsJsonArray("outputs").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            output ->
                output.has("data")
                    ? output.getAsJsonObject("data").get("text/plain")
                    : output.get("text"))
        .filter(Objects::nonNull)
        .map(Course::text)
        .collect(Collectors.joining());
  }

  /** A notebook with some of its cells left out and others written anew. */
  static NotebookFile edited(
      Path file, Predicate<NotebookCell> kept, Map<String, String> sourcesById) {
    Map<String, NotebookCell> byId =
        NotebookFile.read(file).cells().stream()
            .collect(Collectors.toMap(NotebookCell::id, cell -> cell));
    JsonObject notebook = json(file);
    JsonArray cells = new JsonArray();
    for (JsonObject cell : cells(notebook)) {
      NotebookCell whole = byId.get(id(cell));
      if (whole != null && kept.test(whole)) {
        if (sourcesById.containsKey(id(cell))) {
          cell.addProperty("source", sourcesById.get(id(cell)));
        }
        cells.add(cell);
      }
    }
    notebook.add("cells", cells);
    return NotebookFile.parse(file, notebook.toString());
  }
}
