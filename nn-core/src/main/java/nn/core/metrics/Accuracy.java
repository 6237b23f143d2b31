package nn.core.metrics;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * The share of examples that were put into the right class, in [0, 1].
 *
 * <p><b>Shapes</b>: predictions {@code (batch, classes)} with labels {@code (batch,)} or one-hot
 * targets {@code (batch, classes)}: the largest prediction counts. Predictions {@code (batch, 1)}
 * with targets 0 or 1: a prediction above 0.5 counts as 1.
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
      int batch = predictions.shape().dim(0);
      NdArray predicted = classes(predictions);
      NdArray wanted = targets.size() == batch ? targets : classes(targets);
      if (predicted.size() != batch || wanted.size() != batch) {
        throw new IllegalArgumentException(
            "Accuracy: expected predictions (batch, classes) with labels (batch,) or one-hot"
                + " targets (batch, classes) but got shapes "
                + predictions.shape()
                + " and "
                + targets.shape());
      }
      for (int i = 0; i < batch; i++) {
        if (predicted.data()[i] == wanted.data()[i]) {
          hits++;
        }
      }
      examples += batch;
    }

    /** The class each row speaks for: the largest of several, or whether the only one is likely. */
    private static NdArray classes(NdArray rows) {
      Shape shape = rows.shape();
      if (rows.size() != shape.dim(0)) {
        return rows.argmax(-1);
      }
      NdArray yes = NdArray.zeros(Shape.of(rows.size()));
      for (int i = 0; i < rows.size(); i++) {
        yes.data()[i] = rows.data()[i] > 0.5f ? 1 : 0;
      }
      return yes;
    }

    @Override
    public double result() {
      return examples == 0 ? 0 : (double) hits / examples;
    }
  }
}
