package nn.core.optimizers;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * {@link Adafactor} for weights with rows and columns, one matrix or several.
 *
 * @param settings how it is set
 * @param shape the weights' shape
 */
record AdafactorMatrix(Adafactor settings, Shape shape) implements Optimizer {
  @Override
  public List<String> slots() {
    return List.of("rowMeanSquare", "columnMeanSquare");
  }

  @Override
  public Shape slotShape(String slot, Shape weights) {
    int[] dims = weights.dims();
    int without = slot.equals("rowMeanSquare") ? dims.length - 1 : dims.length - 2;
    int[] fewer = Arrays.copyOf(dims, dims.length - 1);
    System.arraycopy(dims, without + 1, fewer, without, dims.length - 1 - without);
    return Shape.of(fewer);
  }

  @Override
  public Schedule learningRate() {
    return settings.learningRate();
  }

  @Override
  public Optimizer withRate(UnaryOperator<Schedule> change) {
    return new AdafactorMatrix(settings.withRate(change), shape);
  }

  @Override
  public boolean needsWholeArrays() {
    return true;
  }

  @Override
  public Rule rule(long step) {
    float keep = (float) settings.keep(step);
    int columns = shape.last();
    int rows = shape.dim(-2);
    return (w, g, state, from, to) -> {
      float[] u = new float[w.length];
      for (int matrix = 0; matrix < w.length / (rows * columns); matrix++) {
        remember(g, state[0], state[1], keep, matrix, rows, columns);
        direct(u, g, state[0], state[1], matrix, rows, columns);
      }
      settings.walk(w, u, step, 0);
    };
  }

  /** Takes the squares of one matrix into the means of its rows and columns. */
  private static void remember(
      float[] g, float[] r, float[] c, float keep, int matrix, int rows, int columns) {
    float take = 1 - keep;
    double[] sums = new double[columns];
    for (int row = 0; row < rows; row++) {
      int start = (matrix * rows + row) * columns;
      for (int column = 0; column < columns; column++) {
        double number = g[start + column];
        sums[column] += number * number;
      }
      int place = matrix * rows + row;
      double mean = Squares.sum(g, start, start + columns) / columns;
      r[place] = keep * r[place] + take * (float) (mean + 1e-30);
    }
    for (int column = 0; column < columns; column++) {
      int place = matrix * columns + column;
      c[place] = keep * c[place] + take * (float) (sums[column] / rows + 1e-30);
    }
  }

  /** Divides one matrix of gradients by the roots of its mean squares. */
  private static void direct(
      float[] u, float[] g, float[] r, float[] c, int matrix, int rows, int columns) {
    double mean = 0;
    for (int row = 0; row < rows; row++) {
      mean += r[matrix * rows + row];
    }
    mean /= rows;
    float[] factors = new float[columns];
    for (int column = 0; column < columns; column++) {
      factors[column] = (float) (1 / StrictMath.sqrt(c[matrix * columns + column]));
    }
    for (int row = 0; row < rows; row++) {
      int start = (matrix * rows + row) * columns;
      float factor = (float) StrictMath.sqrt(mean / r[matrix * rows + row]);
      for (int column = 0; column < columns; column++) {
        u[start + column] = g[start + column] * factor * factors[column];
      }
    }
  }
}
