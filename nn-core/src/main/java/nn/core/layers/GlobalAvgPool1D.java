package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the mean of each channel over the whole sequence: {@code y[k] = mean over all places i of
 * x[i, k]}.
 *
 * <p><b>Shapes</b>: {@code (batch, length, channels) -> (batch, channels)}. Of a sequence of
 * embeddings it is the bag of its words.
 *
 * <pre>{@code
 * new Sequential(Shape.of(100, 8),
 *     new Conv1D(32, 5, RELU), new GlobalAvgPool1D(), new Dense(1, SIGMOID));
 * }</pre>
 */
public record GlobalAvgPool1D() implements Layer {
  @Override
  public Built build(Shape input, Scope scope) {
    Sequences.check(input);
    return Built.of(Shape.of(input.dim(1)), (x, pass) -> x.mean(1));
  }

  @Override
  public String kind() {
    return "globalAvgPool";
  }

  @Override
  public String toString() {
    return "GlobalAvgPool1D()";
  }
}
