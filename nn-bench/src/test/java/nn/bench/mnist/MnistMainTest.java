package nn.bench.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.generators.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MnistMainTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void everyNetworkLearnsDrawnDigits(Recipe recipe) {
    Split<LabeledDataset> digits = Split.random(Digits.generate(1_200, 3), 0.25, 1);
    double accuracy =
        MnistMain.train(out, new Options(recipe, 4, 1), digits.train(), digits.test());
    assertThat(accuracy).isGreaterThan(0.6);
    assertThat(printed())
        .contains(recipe + ", input (batch, 28, 28)", "epoch  4  loss", "test accuracy ")
        .contains(" of 300 wrong; seed 1, 4 epochs, ");
  }

  @Test
  void optionsSayHowLongAndFromWhichSeed() {
    assertThat(Options.of(List.of("mlp"))).isEqualTo(new Options(Recipe.MLP, 20, 1));
    assertThat(Options.of(List.of("cnn", "--epochs", "3", "--seed", "7")))
        .isEqualTo(new Options(Recipe.CNN, 3, 7));
  }

  @Test
  void whatCannotBeUnderstoodIsSaid() {
    assertThat(MnistMain.run(out, List.of())).isEqualTo(2);
    assertThat(MnistMain.run(out, List.of("rnn"))).isEqualTo(2);
    assertThat(printed()).contains("which network?", "no network \"rnn\"", Options.USAGE);
    assertThatIllegalArgumentException().isThrownBy(() -> Options.of(List.of("mlp", "--epochs")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of(List.of("mlp", "--epochs", "many")));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.of(List.of("mlp", "-x", "1")));
  }
}
