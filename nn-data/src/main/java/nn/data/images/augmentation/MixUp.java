package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.feeding.BatchChange;

/**
 * Mixes each example with another one of the dataset, inputs and targets alike: {@code x = s x_i +
 * (1 - s) x_j} and {@code y = s y_i + (1 - s) y_j}, with the share s drawn from the beta
 * distribution Beta(alpha, alpha) and j from all examples.
 *
 * <p>Targets have to be what can be mixed: one-hot rows, not labels. What is drawn is a function of
 * the seed, the epoch and the example's number.
 *
 * <pre>{@code
 * Dataset rows = Fruits.rgb(100, 32, 1).oneHot();
 * BatchSource mixed = Loader.of(rows).shuffle(7).batch(32).map(MixUp.of(rows, 0.2, 42));
 * }</pre>
 *
 * @param data the examples, the same as are fed
 * @param alpha 0 or more: 0 mixes nothing, 0.2 a little, 1 makes all shares equally likely
 * @param seed what all draws follow from
 * @param before how the other example is changed before, as the one it is mixed into was
 * @see <a href="https://arxiv.org/abs/1710.09412">Zhang, Cisse, Dauphin, Lopez-Paz: mixup, 2018</a>
 */
public record MixUp(Dataset data, double alpha, long seed, BatchChange before)
    implements BatchChange {
  /**
   * Checks that targets can be mixed.
   *
   * @throws IllegalArgumentException if they are labels, there are no examples, or alpha is
   *     negative
   */
  public MixUp {
    Strengths.check("MixUp", "alpha", alpha, 0, 1000);
    if (data.targetShape().rank() == 0 || data.size() == 0) {
      throw new IllegalArgumentException(
          "MixUp: expected examples with one-hot targets but got "
              + data.size()
              + " with targets of shape "
              + data.targetShape()
              + "; labels cannot be mixed, take the dataset's oneHot() first");
    }
  }

  /** Mixes examples as they are in the dataset. */
  public static MixUp of(Dataset data, double alpha, long seed) {
    return new MixUp(data, alpha, seed, (batch, epoch, examples) -> batch);
  }

  /** The same where examples are augmented before they come here; the other one is too, then. */
  public MixUp after(Augment augment) {
    return new MixUp(data, alpha, seed, augment);
  }

  @Override
  public Batch apply(Batch batch, long epoch, int... examples) {
    int n = examples.length;
    int[] others = new int[n];
    float[] shares = new float[n];
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "mixup of epoch " + epoch, examples[i]);
      others[i] = random.nextInt(data.size());
      shares[i] = (float) share(random);
    }
    Batch other = before.apply(data.batch(others), epoch, others);
    NdArray weights = batch.weights();
    NdArray otherWeights = other.weights();
    return new Batch(
        mixed(batch.inputs(), other.inputs(), shares),
        mixed(batch.targets(), other.targets(), shares),
        weights == null || otherWeights == null ? weights : mixed(weights, otherWeights, shares));
  }

  private static NdArray mixed(NdArray batch, NdArray other, float[] shares) {
    if (!batch.shape().equals(other.shape())) {
      throw new IllegalArgumentException(
          "MixUp: expected batches of the dataset it was made with, "
              + other.shape()
              + ", but got "
              + batch.shape());
    }
    NdArray mixed = NdArray.zeros(batch.shape());
    int size = batch.size() / shares.length;
    for (int i = 0; i < mixed.size(); i++) {
      float share = shares[i / size];
      float there = other.data()[i];
      mixed.data()[i] = share == 1 ? batch.data()[i] : there + share * (batch.data()[i] - there);
    }
    return mixed;
  }

  /**
   * From Beta(alpha, alpha), as one of two gamma numbers by their sum; logarithms do not vanish.
   */
  private double share(RandomStream random) {
    if (alpha == 0) {
      return 1;
    }
    double one = logarithmOfGamma(random);
    double other = logarithmOfGamma(random);
    return 1 / (1 + StrictMath.exp(other - one));
  }

  /**
   * Of a number from the gamma distribution with shape alpha, by rejection of a cubed normal one.
   *
   * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang, 2000</a>
   */
  private double logarithmOfGamma(RandomStream random) {
    double d = alpha + 1 - 1.0 / 3; // for shape alpha + 1, then brought back by the last line
    double c = 1 / Math.sqrt(9 * d);
    double cube;
    double normal;
    do {
      normal = random.nextGaussian();
      cube = 1 + c * normal;
      cube = cube * cube * cube;
    } while (cube <= 0
        || StrictMath.log(1 - random.nextDouble())
            >= normal * normal / 2 + d - d * cube + d * StrictMath.log(cube));
    return StrictMath.log(d * cube) + StrictMath.log(1 - random.nextDouble()) / alpha;
  }
}
