package nn.core;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.Shape;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final Sequential model =
      new Sequential(
          "digits",
          0,
          Shape.of(28, 28),
          new Flatten(),
          new Dense(128, RELU),
          new Dense(10, SOFTMAX).named("out"));

  @Test
  void printsATable() {
    assertThat(model.summary())
        .hasToString(
            """
            digits, input (batch, 28, 28)
            Name      Layer               Output        Parameters   Memory    FLOPs
            flatten1  Flatten()           (batch, 784)           0  3,136 B        0
            dense1    Dense(128, relu)    (batch, 128)     100,480   402 kB  200,704
            out       Dense(10, softmax)  (batch, 10)        1,290  5,200 B    2,560
            101,770 parameters (407 kB), 203,264 FLOPs per example""");
    assertThat(model).hasToString(model.summary().toString());
  }

  @Test
  void addsUpTheLayers() {
    Summary summary = model.summary();
    assertThat(summary.parameters()).isEqualTo(784 * 128 + 128 + 128 * 10 + 10);
    assertThat(summary.parameterBytes()).isEqualTo(4 * summary.parameters());
    assertThat(summary.flops()).isEqualTo(2 * (784 * 128 + 128 * 10));
    assertThat(summary.rows().get(1).outputBytes()).isEqualTo(512);
    assertThat(summary.cells()).allMatch(row -> row.size() == summary.titles().size());
  }

  @Test
  void countsMillionsInMegabytes() {
    assertThat(new Sequential(Shape.of(4096), new Dense(1024)).summary().total())
        .isEqualTo("4,195,328 parameters (17 MB), 8,388,608 FLOPs per example");
  }
}
