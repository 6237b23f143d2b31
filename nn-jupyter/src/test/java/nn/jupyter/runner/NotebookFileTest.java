package nn.jupyter.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFileTest {
  private static final Path PATH = Path.of("lesson.ipynb");

  private static NotebookFile parse(String json) {
    return NotebookFile.parse(PATH, json);
  }

  @Test
  void writesJsonAsJupyterDoes() {
    NotebookFile notebook =
        parse(
            """
            {"nbformat": 4, "nbformat_minor": 4, "metadata": {"z": [], "a": {"b": 1.50, "c": {}},
             "kernelspec": {"name": "java"}, "language_info": {"name": "Java"}},
             "cells": [{"cell_type": "markdown", "metadata": {},
                        "source": "# \\u00dcber \\"x\\"\\n\\ttab\\u0001\\nend/"}]}
            """);
    assertThat(notebook.toJson())
        .isEqualTo(
            """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "cell-1",
               "metadata": {},
               "source": [
                "# Über \\"x\\"\\n",
                "\\ttab\\u0001\\n",
                "end/"
               ]
              }
             ],
             "metadata": {
              "a": {
               "b": 1.50,
               "c": {}
              },
              "kernelspec": {
               "name": "java"
              },
              "language_info": {
               "name": "Java"
              },
              "z": []
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """);
  }

  @Test
  void keepsCellIdsAndGivesStableOnes() {
    NotebookFile notebook =
        parse(
            """
            {"nbformat": 4, "cells": [
              {"cell_type": "code", "source": "1"},
              {"cell_type": "code", "source": ["2\\n", "3"], "id": "mine"},
              {"cell_type": "code", "source": "", "id": "cell-1"}]}
            """);
    assertThat(notebook.cells())
        .extracting(NotebookCell::id)
        .containsExactly("cell-1x", "mine", "cell-1");
    assertThat(notebook.cells().get(1).source()).isEqualTo("2\n3");
    NotebookFile again = parse(notebook.toJson());
    assertThat(again.toJson()).isEqualTo(notebook.toJson());
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoNotebook() {
    assertThatThrownBy(() -> parse("{\"cells\": ["))
        .hasMessageStartingWith("lesson.ipynb is not a notebook: it is not JSON: ");
    assertThatThrownBy(() -> parse("")).hasMessageEndingWith("expected a JSON object");
    assertThatThrownBy(() -> parse("{} {}")).hasMessageContaining("it is not JSON");
    assertThatThrownBy(() -> parse("[]")).hasMessageEndingWith("expected a JSON object");
    assertThatThrownBy(() -> parse("{\"nbformat\": 3, \"cells\": []}"))
        .hasMessageEndingWith("expected nbformat 4 but got 3");
    assertThatThrownBy(() -> parse("{\"nbformat\": 4}")).hasMessageEndingWith("no list of cells");
    assertThatThrownBy(() -> parse("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("entry 1 of its cells has no cell_type or no source");
  }

  @Test
  void saysThatThereIsNoFile(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> NotebookFile.read(folder.resolve("none.ipynb")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("there is no notebook ");
    Path binary = Files.write(folder.resolve("b.ipynb"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> NotebookFile.read(binary))
        .hasMessageEndingWith("it is not UTF-8 text");
  }

  @Test
  void writesWholeFilesOnly(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep/er/a.txt");
    AtomicFiles.write(file, "one");
    AtomicFiles.write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(folder.resolve("deep/er").toFile().list()).containsExactly("a.txt");
    assertThatThrownBy(() -> AtomicFiles.write(file.resolve("below-a-file.txt"), "x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write ")
        .hasMessageContaining("a folder you may write to?");
    assertThat(file).hasContent("two");
  }
}
