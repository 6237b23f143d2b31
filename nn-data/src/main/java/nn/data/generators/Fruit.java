package nn.data.generators;

import java.util.Locale;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/** The fruit that {@link Fruits} draws, in the order of their labels. */
public enum Fruit {
  /** Mostly red; label 0. */
  APPLE,
  /** Green to yellow; label 1. */
  PEAR,
  /** Yellow and bent; label 2. */
  BANANA,
  /** Round and orange; label 3. */
  ORANGE,
  /** Yellow with two tips; label 4. */
  LEMON,
  /** Purple and oval; label 5. */
  PLUM;

  /** Its name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A picture of one such fruit; the same fruit for the same seed, at any size.
   *
   * <p><b>Shapes:</b> {@code (size, size, 3)}, red, green and blue from 0 to 1 in steps of 1/255.
   *
   * @throws IllegalArgumentException if the size is not 1 to 1024
   */
  public NdArray draw(int size, long seed) {
    check(size);
    return draw(size, RandomStream.of(seed, "fruit/" + label()));
  }

  /**
   * Where the fruit is in the picture of {@link #draw(int, long)}: what part of each pixel.
   *
   * <p><b>Shapes:</b> {@code (size, size)}, 0 to 1.
   *
   * @throws IllegalArgumentException if the size is not 1 to 1024
   */
  public NdArray mask(int size, long seed) {
    check(size);
    return mask(size, RandomStream.of(seed, "fruit/" + label()));
  }

  private static void check(int size) {
    if (size < 1 || size > 1024) {
      throw new IllegalArgumentException(
          "Fruit: expected a size of 1 to 1024 pixels but got " + size);
    }
  }

  NdArray mask(int size, RandomStream random) {
    return new StillLife(sketch(random), random).mask(size);
  }

  NdArray draw(int size, RandomStream random) {
    return new StillLife(sketch(random), random).picture(size);
  }

  private Sketch sketch(RandomStream random) {
    return switch (this) {
      case APPLE -> new Apple(random);
      case PEAR -> new Pear(random);
      case BANANA -> new Banana(random);
      case ORANGE -> new Orange(random);
      case LEMON -> new Lemon(random);
      case PLUM -> new Plum(random);
    };
  }
}
