package nn.core.activations;

/**
 * Activations that make numbers near 0 smaller or exactly 0, for sparse codes and denoising.
 *
 * <p>Take {@link #SOFT_SHRINK}, which has no jump; {@link SoftShrink}, {@link HardShrink} and
 * {@link Threshold} have settings.
 */
public sealed interface Shrinkers permits Activation {
  /** {@link SoftShrink} with threshold 0.5: {@code x} drawn nearer to 0 by 0.5. */
  Activation SOFT_SHRINK = new SoftShrink(0.5);

  /** {@link HardShrink} with threshold 0.5: {@code x}, but 0 from -0.5 to 0.5. */
  Activation HARD_SHRINK = new HardShrink(0.5);

  /** {@code x - tanh(x)}, any number: flat around 0, and nearly straight further out. */
  Activation TANH_SHRINK =
      Activation.of("tanh_shrink", x -> x.sub(x.tanh()), (x, y) -> x.tanh().pow(2));

  /** {@link Threshold} 1 with value 0, the thresholded relu: {@code x} above 1, else 0. */
  Activation THRESHOLD = new Threshold(1, 0);
}
