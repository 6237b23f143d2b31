package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * A random change of one picture that leaves what it shows the same.
 *
 * <p><b>Shapes:</b> a picture is {@code (height, width)} or {@code (height, width, channels)} and
 * keeps its shape; numbers are 0 to 1 and stay in that range. All randomness is drawn from the
 * stream given, so the same stream gives the same picture, and threads may share the work.
 *
 * <pre>{@code
 * Augmentation negative = (picture, random) -> {
 *   NdArray changed = picture.copy();
 *   if (random.nextBoolean()) {
 *     for (int i = 0; i < changed.size(); i++) {
 *       changed.data()[i] = 1 - changed.data()[i];
 *     }
 *   }
 *   return changed;
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Augmentation {
  /** The changed picture, or the very same where nothing is to be changed; writes to none. */
  NdArray apply(NdArray picture, RandomStream random);
}
