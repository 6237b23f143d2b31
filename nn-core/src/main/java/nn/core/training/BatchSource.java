package nn.core.training;

import java.util.OptionalLong;
import java.util.stream.Stream;
import nn.autodiff.Shape;

/**
 * Batches that come one after the other, for data that are larger than memory or have no end.
 *
 * <pre>{@code
 * BatchSource sines = new BatchSource() {
 *   public Shape inputShape() {
 *     return Shape.of(1);
 *   }
 *
 *   public Stream<Batch> epoch(long number) {
 *     return IntStream.range(0, 100).mapToObj(i -> {
 *       RandomStream random = RandomStream.of(7, "x", 100 * number + i);
 *       NdArray x = Initializer.normal(Shape.of(32, 1), random, 1);
 *       return new Batch(x, Tensor.constant(x).sin().data());
 *     });
 *   }
 * };
 * trainer.fit(sines, Epochs.of(3));
 * }</pre>
 *
 * <p>Batch size and order are the source's own; those of {@link Epochs} are not used. A source that
 * gives the same batches for the same number of an epoch makes training repeatable.
 */
public interface BatchSource {
  /** The shape of one example, without the batch axis. */
  Shape inputShape();

  /**
   * The batches of one epoch; closed when the epoch ends, be it early.
   *
   * @param number how many epochs of training were done before; 0 whenever something is measured
   */
  Stream<Batch> epoch(long number);

  /**
   * The batches of one epoch for a loop that is done with one batch before it asks for the next, as
   * a trainer is: a source may write into the inputs of the old batch instead of making new arrays.
   *
   * @param number as in {@link #epoch}
   */
  default Stream<Batch> lentEpoch(long number) {
    return epoch(number);
  }

  /** How many batches an epoch has, for progress bars; empty if that is not known beforehand. */
  default OptionalLong batches() {
    return OptionalLong.empty();
  }
}
