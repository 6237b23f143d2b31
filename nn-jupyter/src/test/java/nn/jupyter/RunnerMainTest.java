package nn.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerMainTest {
  private Path folder;
  private Path notebook;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    this.folder = folder;
    notebook = folder.resolve("my lesson.ipynb");
    cell("1 + 1");
  }

  private void cell(String source) throws IOException {
    Files.writeString(
        notebook,
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \""
            + source
            + "\"}]}");
  }

  private int run(String... arguments) {
    said.reset();
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    return RunnerMain.run(List.of(arguments), terminal);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheExecutedNotebookAndItsPage() throws IOException {
    Path out = folder.resolve("out");
    assertThat(run("run", notebook.toString(), "--out", out.toString())).isZero();
    assertThat(Files.readString(out.resolve("my lesson.ipynb"))).contains("execute_result");
    assertThat(Files.readString(out.resolve("my lesson.html"))).contains("<pre class=\"out\">2");
    assertThat(Files.readString(notebook)).doesNotContain("execute_result");
  }

  @Test
  void checksAfterItHasWrittenInPlace() throws IOException {
    assertThat(run("run", notebook.toString(), "--check")).isEqualTo(1);
    assertThat(said()).contains("cell 1, line 1 of its output").contains("got:      2");
    assertThat(run("run", notebook.toString(), "--in-place")).isZero();
    String written = Files.readString(notebook);
    assertThat(run("run", notebook.toString(), "--check", "--in-place")).isZero();
    assertThat(Files.readString(notebook)).isEqualTo(written);
  }

  @Test
  void leavesAFailedNotebookAsItWas() throws IOException {
    cell("int x = 1 / 0;");
    String before = Files.readString(notebook);
    assertThat(run("run", notebook.toString(), "--in-place")).isEqualTo(1);
    assertThat(said()).contains("Cell 1, line 1: ArithmeticException: / by zero");
    assertThat(Files.readString(notebook)).isEqualTo(before);
  }

  @Test
  void saysWhichFileItCannotUseAndGoesOnWithTheNext() {
    assertThat(run("run", folder.resolve("none.ipynb").toString(), notebook.toString()))
        .isEqualTo(1);
    assertThat(said()).contains("there is no notebook ").contains("my lesson.ipynb: good");
    Path blocked = notebook.resolve("out");
    assertThat(run("run", notebook.toString(), "--out", blocked.toString())).isEqualTo(1);
    assertThat(said()).contains("cannot write ").contains("a folder you may write to?");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run()).isEqualTo(2);
    assertThat(said()).startsWith("usage: run FILE...");
    assertThat(run("run")).isEqualTo(2);
    assertThat(said()).startsWith("expected at least one notebook");
    assertThat(run("run", "x", "--fast")).isEqualTo(2);
    assertThat(said()).startsWith("unknown option --fast");
    assertThat(run("run", "x", "--timeout", "0")).isEqualTo(2);
    assertThat(said()).startsWith("expected seconds but got 0");
    assertThat(run("run", "x", "--out")).isEqualTo(2);
    assertThat(said()).startsWith("expected a value after --out");
  }
}
