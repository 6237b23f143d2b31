package nn.core.losses;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * Connectionist temporal classification: how surprised a model is by a sequence of labels of which
 * nobody says when each one comes; for speech and handwriting.
 *
 * <p>At each step the model gives probabilities of the labels and of a blank. A path takes one of
 * them at each step; it spells what is left when repetitions are taken once and blanks are left
 * out. The loss is {@code -log} of the sum of the probabilities of all paths that spell the labels,
 * and the mean over the batch.
 *
 * <p><b>Shapes</b>: predictions {@code (batch, steps, classes)}; targets {@code (batch, longest)},
 * labels of 0 to classes - 1 without the blank, then blanks to the end. A sequence needs as many
 * steps as it has labels, and one more between two equal ones. As Keras's CTC; PyTorch's CTCLoss
 * divides the loss of each example by the number of its labels where nothing else is said. Stable
 * behind a softmax and on logits.
 *
 * <pre>{@code
 * Loss loss = new Ctc();
 * NdArray targets = NdArray.of(new float[][] {{3, 1, 1}, {2, 0, 0}});  // 3 1 1, and 2 alone
 * }</pre>
 *
 * @param blank the class that stands for no label
 * @param fromLogits whether predictions are logits, not probabilities
 * @see <a href="https://doi.org/10.1145/1143844.1143891">Graves, Fernández, Gomez, Schmidhuber:
 *     Connectionist temporal classification, 2006</a>
 */
public record Ctc(int blank, boolean fromLogits) implements MeanLoss {
  /** With blank 0, for probabilities. */
  public Ctc() {
    this(0, false);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Shape shape = predictions.shape();
    if (shape.rank() != 3
        || targets.shape().rank() != 2
        || targets.shape().dim(0) != shape.dim(0)
        || targets.shape().dim(1) > shape.dim(1)) {
      throw new IllegalArgumentException(
          "Ctc: expected predictions (batch, steps, classes) and targets (batch, longest), no longer"
              + " than the steps, but got shapes "
              + shape
              + " and "
              + targets.shape()
              + "; give the model more steps, or cut the targets");
    }
    if (blank < 0 || blank >= shape.dim(2)) {
      throw new IllegalArgumentException(
          "Ctc: expected the blank to be a class 0 to "
              + (shape.dim(2) - 1)
              + " but got "
              + blank
              + "; the model gives one probability for each label and one for the blank");
    }
    List<List<Integer>> labels = new ArrayList<>();
    for (int i = 0; i < shape.dim(0); i++) {
      labels.add(labels(targets.row(i).data(), i, shape));
    }
    Tensor logs = Logits.logProbabilities(predictions, fromLogits);
    return Tensor.apply(new CtcPaths(labels, blank), logs);
  }

  /** The labels of one example, without the blanks behind them. */
  private List<Integer> labels(float[] padded, int example, Shape shape) {
    int length = padded.length;
    while (length > 0 && padded[length - 1] == blank) {
      length--;
    }
    List<Integer> labels = new ArrayList<>();
    int steps = length;
    for (int i = 0; i < length; i++) {
      int label = (int) padded[i];
      if (!(label >= 0 && label < shape.dim(2) && label == padded[i]) || label == blank) {
        throw new IllegalArgumentException(
            "Ctc: expected labels 0 to "
                + (shape.dim(2) - 1)
                + " but for the blank "
                + blank
                + ", which only fills up the end, but example "
                + example
                + " of the batch has "
                + padded[i]
                + " at "
                + i
                + "; give the last layer more units, or choose another blank");
      }
      steps += i > 0 && label == labels.get(i - 1) ? 1 : 0;
      labels.add(label);
    }
    if (steps > shape.dim(1)) {
      throw new IllegalArgumentException(
          "Ctc: expected at least "
              + steps
              + " steps, as example "
              + example
              + " of the batch has "
              + length
              + " labels and a blank between equal ones, but predictions have shape "
              + shape
              + "; give the model more steps, or leave such examples out");
    }
    return labels;
  }
}
