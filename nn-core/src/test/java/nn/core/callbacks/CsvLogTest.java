package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.core.training.Epochs;
import nn.core.training.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLogTest {
  private final Path folder;

  CsvLogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private History log(String file, double... losses) {
    return new Script().fit(new CsvLog(folder.resolve(file)), losses);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void writesALineForEachEpoch() throws IOException {
    History history = log("log.csv", 3, 0.25);
    assertThat(lines("log.csv"))
        .containsExactly(
            "epoch,loss,val_loss",
            "1," + history.values("loss")[0] + ",3.0",
            "2," + history.values("loss")[1] + ",0.25");
  }

  @Test
  void addsToAFileWithTheSameColumns() throws IOException {
    log("log.csv", 3, 2);
    log("log.csv", 1);
    assertThat(lines("log.csv")).hasSize(4).startsWith("epoch,loss,val_loss");
    assertThat(lines("log.csv").get(3)).startsWith("1,").endsWith(",1.0");
  }

  @Test
  void goesOnInOneFileWhenFitIsCalledAgain() throws IOException {
    var trainer = new Script().trainer(new double[] {3, 2}, new CsvLog(folder.resolve("a.csv")));
    trainer.fit(Script.DATA, Epochs.of(1));
    trainer.fit(Script.DATA, Epochs.of(1));
    assertThat(lines("a.csv")).hasSize(3);
    assertThat(lines("a.csv").get(2)).startsWith("2,");
  }

  @Test
  void beginsANewLineAfterOneThatWasCutOff() throws IOException {
    log("log.csv", 3);
    Files.writeString(
        folder.resolve("log.csv"), Files.readString(folder.resolve("log.csv")) + "2,0.1");
    log("log.csv", 2);
    assertThat(lines("log.csv")).hasSize(4);
    assertThat(lines("log.csv").get(2)).isEqualTo("2,0.1");
  }

  @Test
  void quotesNamesWithCommas() throws IOException {
    Script script = new Script();
    script.quantity = "f1, \"macro\"";
    script.fit(new CsvLog(folder.resolve("log.csv")), 1);
    assertThat(lines("log.csv").get(0)).isEqualTo("epoch,loss,\"f1, \"\"macro\"\"\"");
  }

  @Test
  void rejectsAFileWithOtherColumns() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "name,age\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> log("other.csv", 3))
        .withMessage(
            "CsvLog: expected "
                + file
                + " to have the columns epoch,loss,val_loss but it has name,age; log into another"
                + " file");
  }

  @Test
  void saysBeforeTrainingWhyAFileCannotBeWritten() throws IOException {
    Script script = new Script();
    var before = script.weights();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> script.fit(new CsvLog(folder.resolve("no/log.csv")), 3))
        .withMessage(
            "CsvLog: cannot write "
                + folder.resolve("no/log.csv")
                + ": there is no folder "
                + folder.resolve("no")
                + "; make it first");
    assertThat(script.weights()).isEqualTo(before);
    Files.createDirectory(folder.resolve("sub"));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> log("sub", 3))
        .withMessageEndingWith("it is a folder; name a file in it");
  }
}
