package nn.data.feeding;

import nn.core.training.Batch;

/**
 * A change of batches on their way into training, for example one that moves images a little.
 *
 * <p>Several threads may call it at once. What is random in it should follow from the arguments:
 *
 * <pre>{@code
 * BatchChange noise = (batch, epoch, examples) -> {
 *   NdArray inputs = batch.inputs().copy();
 *   int width = inputs.size() / examples.length;
 *   for (int i = 0; i < inputs.size(); i++) {
 *     RandomStream random = RandomStream.of(7, "noise " + epoch, (long) examples[i / width] * width + i % width);
 *     inputs.data()[i] += (float) (0.1 * random.nextGaussian());
 *   }
 *   return new Batch(inputs, batch.targets());
 * };
 * BatchSource batches = Loader.of(data).batch(64).map(noise).prefetch(4, 2);
 * }</pre>
 */
@FunctionalInterface
public interface BatchChange {
  /**
   * The changed batch, in arrays of its own where numbers differ.
   *
   * @param batch the examples
   * @param epoch which epoch, from 0
   * @param examples the numbers the examples have in the dataset
   */
  Batch apply(Batch batch, long epoch, int... examples);
}
