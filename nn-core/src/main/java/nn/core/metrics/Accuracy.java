package nn.core.metrics;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * The share of examples that were put into the right class, {@code right / all}, in [0, 1].
 *
 * <p><b>Shapes</b>: predictions {@code (batch, classes)} with labels {@code (batch,)} or {@code
 * (batch, 1)}, or with one-hot targets {@code (batch, classes)}: the largest prediction counts, the
 * first of several. Predictions {@code (batch, 1)} or {@code (batch,)} with targets 0 or 1: a
 * probability above 0.5 counts as 1.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adam(), loss, new Accuracy());
 * trainer.evaluate(test).get("accuracy");
 * }</pre>
 */
public record Accuracy() implements Metric {
  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public Count start() {
    return new Hits();
  }

  private static final class Hits implements Count {
    private long hits;
    private long examples;

    @Override
    public void add(NdArray predictions, NdArray targets) {
      check(predictions.shape(), targets);
      int batch = predictions.shape().dim(0);
      for (int example = 0; example < batch; example++) {
        float wanted =
            targets.size() == batch ? targets.data()[example] : category(targets, example, batch);
        if (category(predictions, example, batch) == wanted) {
          hits++;
        }
      }
      examples += batch;
    }

    private static void check(Shape predictions, NdArray targets) {
      boolean rows = predictions.rank() == 1 || (predictions.rank() == 2 && predictions.last() > 0);
      boolean labels = rows && targets.size() == predictions.dim(0);
      if (!labels && !(rows && targets.shape().equals(predictions))) {
        throw new IllegalArgumentException(
            "Accuracy: expected predictions (batch, classes) with labels (batch,) or one-hot"
                + " targets (batch, classes) but got shapes "
                + predictions
                + " and "
                + targets.shape()
                + "; leave the metric out where there are no classes");
      }
    }

    /** The class a row speaks for: the largest of several, or whether the only one is likely. */
    private static int category(NdArray rows, int row, int count) {
      float[] data = rows.data();
      int width = data.length / count;
      int start = row * width;
      if (width == 1) {
        return data[start] > 0.5f ? 1 : 0;
      }
      int largest = 0;
      for (int i = 1; i < width; i++) {
        if (data[start + i] > data[start + largest]) {
          largest = i;
        }
      }
      return largest;
    }

    @Override
    public double result() {
      return examples == 0 ? 0 : (double) hits / examples;
    }
  }
}
