package nn.viz;

import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;

/** What a model gives for an example, as the probabilities of its classes. */
final class Answers {
  /** How far a sum of float32 probabilities may be from 1. */
  private static final double ROUNDING = 1e-3;

  private Answers() {}

  /**
   * The probabilities of all classes for one example.
   *
   * <p>A single number is that of class 1, the rest that of class 0. Numbers that are no
   * probabilities are taken for what a softmax, or of a single number a sigmoid, would get.
   *
   * @param what whose answers these are, for errors
   * @param outputs {@code (examples, classes)}
   * @param row the example
   * @param logit whether a single number is no probability, even if it looks like one
   * @throws IllegalArgumentException if a number is not finite
   */
  static double[] of(String what, NdArray outputs, int row, boolean logit) {
    int width = outputs.shape().dim(1);
    double[] numbers = new double[width];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < width; i++) {
      numbers[i] = outputs.data()[row * width + i];
      if (!Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(
            what
                + ": expected finite numbers but the answer to example "
                + row
                + " holds "
                + numbers[i]
                + " for class "
                + i
                + "; look for NaN in the weights, or in what goes in");
      }
      most = Math.max(most, numbers[i]);
    }
    if (width == 1) {
      boolean probability = !logit && numbers[0] >= 0 && numbers[0] <= 1;
      double one = probability ? numbers[0] : 1 / (1 + StrictMath.exp(-numbers[0]));
      return new double[] {1 - one, one};
    }
    return areProbabilities(numbers) ? numbers : softmax(numbers, most);
  }

  private static boolean areProbabilities(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      if (number < 0) {
        return false;
      }
      sum += number;
    }
    return Math.abs(sum - 1) <= ROUNDING;
  }

  private static double[] softmax(double[] numbers, double most) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = StrictMath.exp(numbers[i] - most);
      sum += numbers[i];
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] /= sum;
    }
    return numbers;
  }

  /** The most likely class; of equal ones the first. */
  static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  /** A probability as people read it: {@code 97.3%}. */
  static String percent(double probability) {
    if (probability > 0 && probability < 0.001) {
      return "<0.1%";
    }
    return probability < 1 && probability > 0.999
        ? ">99.9%"
        : Numbers.fixed(100 * probability, 1) + "%";
  }
}
