package nn.core.optimizers;

import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.schedules.Schedule;

/**
 * {@link Muon} for weights with rows and columns.
 *
 * @param settings how it is set
 * @param shape the weights' shape
 */
record MuonMatrix(Muon settings, Shape shape) implements Optimizer {
  private static final int ITERATIONS = 5;

  @Override
  public List<String> slots() {
    return List.of("mean");
  }

  @Override
  public Schedule learningRate() {
    return settings.learningRate();
  }

  @Override
  public Optimizer withRate(UnaryOperator<Schedule> change) {
    return new MuonMatrix(settings.withRate(change), shape);
  }

  @Override
  public boolean needsWholeArrays() {
    return true;
  }

  @Override
  public Rule rule(long step) {
    double rate = settings.learningRate().at(step - 1);
    int columns = shape.last();
    int rows = shape.size() / Math.max(1, columns);
    float kept = (float) (1 - rate * settings.decay());
    float far = (float) (rate * StrictMath.sqrt(Math.max(1, (double) columns / rows)));
    return (w, g, state, from, to) -> {
      float[] direction = direction(g, state[0]);
      float[] even = orthogonal(NdArray.of(Shape.of(rows, columns), direction)).data();
      for (int i = 0; i < w.length; i++) {
        w[i] = kept * w[i] - far * even[i];
      }
    };
  }

  private float[] direction(float[] g, float[] mean) {
    float keep = (float) settings.momentum();
    float take = (float) (1 - settings.momentum());
    float[] direction = new float[g.length];
    for (int i = 0; i < g.length; i++) {
      mean[i] = keep * mean[i] + take * g[i];
      direction[i] = keep * mean[i] + take * g[i];
    }
    return direction;
  }

  /** A matrix with about the same singular vectors, and singular values of about 1. */
  static NdArray orthogonal(NdArray matrix) {
    double squares = Squares.sum(matrix.data(), 0, matrix.size());
    float scale = (float) (1 / (StrictMath.sqrt(squares) + 1e-7));
    boolean tall = matrix.shape().dim(0) > matrix.shape().dim(1);
    Tensor x = Tensor.constant(matrix).mul(scale);
    x = tall ? x.transpose() : x;
    for (int i = 0; i < ITERATIONS; i++) {
      Tensor a = x.matmul(x.transpose());
      Tensor b = a.mul(-4.7750).add(a.matmul(a).mul(2.0315));
      x = x.mul(3.4445).add(b.matmul(x));
    }
    return (tall ? x.transpose() : x).data();
  }
}
