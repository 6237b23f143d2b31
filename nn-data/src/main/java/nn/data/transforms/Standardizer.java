package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * Learns means and standard deviations, so that the training examples get mean 0 and standard
 * deviation 1.
 *
 * <p>The standard deviation divides by n (as NumPy's {@code std} does), and both are summed in
 * double precision, in the examples' order. Where all numbers are equal the deviation 0 is replaced
 * by 1, so they become 0.
 *
 * <p><b>Shapes:</b> {@link #perFeature} wants examples {@code (features,)}, {@link #perChannel}
 * {@code (height, width, channels)}, {@link #overall} any.
 *
 * <pre>{@code
 * Standardization standardize = Standardizer.perChannel().fit(train);
 * standardize.mean(); // one number for each of red, green, blue
 * }</pre>
 */
public final class Standardizer implements Fittable<Standardization> {
  private final String name;
  private final int rank;

  private Standardizer(String name, int rank) {
    this.name = name;
    this.rank = rank;
  }

  /** One mean and deviation for each column of a table. */
  public static Standardizer perFeature() {
    return new Standardizer("perFeature", 1);
  }

  /** One mean and deviation for each channel of images {@code (height, width, channels)}. */
  public static Standardizer perChannel() {
    return new Standardizer("perChannel", 3);
  }

  /** One mean and deviation for all numbers together. */
  public static Standardizer overall() {
    return new Standardizer("overall", 0);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they have the
   *     wrong rank, or one holds NaN or an infinite number
   */
  @Override
  public Standardization fit(Dataset train) {
    Shape example = train.inputShape();
    Fittable.requireTraining(call(), train);
    if (rank != 0 && example.rank() != rank) {
      throw new IllegalArgumentException(
          call()
              + ": expected examples of shape "
              + (rank == 1 ? "(features,)" : "(h, w, channels)")
              + " but got "
              + train.size()
              + " of shape "
              + example
              + "; overall() takes any shape");
    }
    int groups = rank == 0 ? 1 : example.dim(-1);
    double[] mean = moments(train, groups, new double[groups], false);
    double[] variance = moments(train, groups, mean, true);
    float[] means = new float[groups];
    float[] deviations = new float[groups];
    for (int g = 0; g < groups; g++) {
      means[g] = (float) mean[g];
      float deviation = (float) Math.sqrt(variance[g]);
      deviations[g] = deviation == 0 ? 1 : deviation;
    }
    return new Standardization(NdArray.of(means), NdArray.of(deviations));
  }

  /** The mean of x, or of its squared distance from {@code centre}, in each group. */
  private double[] moments(Dataset train, int groups, double[] centre, boolean squared) {
    double[] sum = new double[groups];
    Chunks.forEach(
        call(),
        train,
        (batch, from) -> {
          float[] numbers = batch.inputs().data();
          for (int i = 0; i < numbers.length; i++) {
            requireFinite(numbers[i], from + i / train.inputShape().size());
            double distance = numbers[i] - centre[i % groups];
            sum[i % groups] += squared ? distance * distance : distance;
          }
        });
    double count = (double) train.size() * train.inputShape().size() / groups;
    for (int g = 0; g < groups; g++) {
      sum[g] /= count;
    }
    return sum;
  }

  private void requireFinite(float number, int example) {
    if (!Float.isFinite(number)) {
      throw new IllegalArgumentException(
          call()
              + ": example "
              + example
              + " holds "
              + number
              + "; only finite numbers have a mean");
    }
  }

  private String call() {
    return "Standardizer." + name + "()";
  }

  @Override
  public String toString() {
    return call() + ", not fitted";
  }
}
