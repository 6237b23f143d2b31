package nn.core.layers;

import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * The gated linear unit: one half of the numbers says how much of the other half passes, {@code y =
 * a * sigmoid(b)}, where {@code a, b} are the two halves of x along the last axis.
 *
 * <p>The gradient has a linear way through {@code a}, so gated layers are easy to stack. Give the
 * layer before it twice as many units.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., 2 n) -> (batch, ..., n)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(16), new Dense(64), new GLU(), new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1612.08083">Dauphin, Fan, Auli, Grangier: Language modeling
 *     with gated convolutional networks, 2017</a>
 */
public record GLU() implements Layer {
  private static final Pointwise GATE =
      Pointwise.of(
          "glu",
          (a, b) -> a.mul(b.sigmoid()),
          (a, b, y) -> b.sigmoid(),
          (a, b, y) -> y.mul(b.sigmoid().neg().add(1)));

  @Override
  public Built build(Shape input, Scope scope) {
    if (input.rank() == 0 || input.last() < 2 || input.last() % 2 != 0) {
      throw new IllegalArgumentException(
          "expected input whose last axis can be halved but got "
              + Shapes.batch(input)
              + "; give the layer before it twice as many units");
    }
    int half = input.last() / 2;
    return Built.of(
        input.with(-1, half),
        (x, pass) -> x.slice(-1, 0, half).apply(GATE, x.slice(-1, half, 2 * half)));
  }

  @Override
  public String kind() {
    return "glu";
  }

  @Override
  public String toString() {
    return "GLU()";
  }
}
