package nn.core.losses;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * A loss in which some classes count more than others: {@code mean(w_class * each)}; for data in
 * which some classes are rare.
 *
 * <p><b>Shapes</b>: those of the loss within. Targets are labels {@code (batch,)} or {@code (batch,
 * 1)}, also 0 and 1 of a yes-or-no loss, or one-hot {@code (batch, classes)}. The mean is over all
 * examples, as Keras's with class_weight; PyTorch divides by the sum of the weights.
 *
 * <pre>{@code
 * Loss loss = new Weighted(new SparseCategoricalCrossEntropy(), 1, 5, 1);
 * Loss rareYes = new Weighted(new BinaryCrossEntropy(), 1, 20);
 * }</pre>
 *
 * @param loss the loss of each example
 * @param classWeights how much examples of each class count, 0 or more
 */
public record Weighted(Loss loss, List<Double> classWeights) implements Loss {
  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if there is none, or one is negative or not finite
   */
  public Weighted {
    classWeights = List.copyOf(classWeights);
    if (classWeights.isEmpty()) {
      throw new IllegalArgumentException("Weighted: expected a weight for each class but got none");
    }
    for (double weight : classWeights) {
      Settings.requireNotNegative("Weighted", "weights", weight);
    }
  }

  /** With these weights of classes 0, 1, 2, ... */
  public Weighted(Loss loss, double... classWeights) {
    this(loss, Arrays.stream(classWeights).boxed().toList());
  }

  @Override
  public Tensor of(Tensor predictions, NdArray targets) {
    return each(predictions, targets).mean();
  }

  @Override
  public Tensor each(Tensor predictions, NdArray targets) {
    Tensor each = loss.each(predictions, targets);
    return each.mul(Tensor.constant(weights(targets, each.shape().dim(0))));
  }

  private NdArray weights(NdArray targets, int batch) {
    int classes = classWeights.size();
    NdArray weights = NdArray.zeros(Shape.of(batch));
    boolean oneHot = targets.shape().equals(Shape.of(batch, classes));
    if (!oneHot && targets.size() != batch) {
      throw new IllegalArgumentException(
          "Weighted: expected targets that are labels, or one-hot rows for "
              + classes
              + " weights, but got shape "
              + targets.shape()
              + "; give one weight for each class");
    }
    for (int i = 0; i < batch; i++) {
      weights.data()[i] = oneHot ? oneHot(targets, i) : ofLabel(targets.data()[i], i);
    }
    return weights;
  }

  private float oneHot(NdArray targets, int example) {
    double sum = 0;
    for (int c = 0; c < classWeights.size(); c++) {
      sum += targets.get(example, c) * classWeights.get(c);
    }
    return (float) sum;
  }

  private float ofLabel(float label, int example) {
    if (!(label >= 0 && label < classWeights.size() && label == (int) label)) {
      throw new IllegalArgumentException(
          "Weighted: expected labels 0 to "
              + (classWeights.size() - 1)
              + ", as there are "
              + classWeights.size()
              + " weights, but example "
              + example
              + " of the batch has "
              + label
              + "; give one weight for each class");
    }
    return classWeights.get((int) label).floatValue();
  }
}
