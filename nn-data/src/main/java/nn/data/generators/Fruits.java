package nn.data.generators;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import nn.data.images.Images;

/**
 * Pictures of fruit, drawn from a seed: each on a table before a wall, with its own shape, colour,
 * place and light.
 *
 * <p>Drawn at any size, from 4x4, where an apple is a dark blob, to 224x224. Example i depends on
 * the seed and i alone.
 *
 * <p><b>Shapes:</b> in gray {@code (n, size, size)}, in colour {@code (n, size, size, 3)}; each
 * number 0 for dark to 1 for bright; labels {@code (n,)}. All throw {@code
 * IllegalArgumentException} if {@code n} is below 1 or the size not 1 to 1024.
 *
 * <pre>{@code
 * LabeledDataset small = Fruits.appleOrNot(1000, 4, 42).flatten(); // (16,) each
 * LabeledDataset large = Fruits.rgb(60, 64, 42);
 * }</pre>
 */
public final class Fruits {
  private static final List<Fruit> ALL = List.of(Fruit.values());
  private static final List<String> NAMES = ALL.stream().map(Fruit::label).toList();
  private static final List<String> APPLE_OR_NOT = List.of("not apple", "apple");

  private Fruits() {}

  /** All fruit in turn, in gray; the classes are those of {@link Fruit}. */
  public static LabeledDataset grayscale(int n, int size, long seed) {
    return draw(n, size, seed, false, NAMES, Fruits::inTurn, ALL::indexOf);
  }

  /** All fruit in turn, in colour; the classes are those of {@link Fruit}. */
  public static LabeledDataset rgb(int n, int size, long seed) {
    return draw(n, size, seed, true, NAMES, Fruits::inTurn, ALL::indexOf);
  }

  /** Half of them apples, half other fruit, in gray; class 1 is {@code apple}. */
  public static LabeledDataset appleOrNot(int n, int size, long seed) {
    return draw(n, size, seed, false, APPLE_OR_NOT, Fruits::applesBetween, Fruits::isApple);
  }

  /** Half of them apples, half other fruit, in colour; class 1 is {@code apple}. */
  public static LabeledDataset appleOrNotRgb(int n, int size, long seed) {
    return draw(n, size, seed, true, APPLE_OR_NOT, Fruits::applesBetween, Fruits::isApple);
  }

  /**
   * Where the fruit is in the pictures of {@link #grayscale} and {@link #rgb}: what part of each
   * pixel, {@code (n, size, size)}; to see whether a model looks at the fruit or at the table.
   */
  public static NdArray masks(int n, int size, long seed) {
    return masks(n, size, seed, Fruits::inTurn);
  }

  /** Where the fruit is in the pictures of {@link #appleOrNot} and {@link #appleOrNotRgb}. */
  public static NdArray appleOrNotMasks(int n, int size, long seed) {
    return masks(n, size, seed, Fruits::applesBetween);
  }

  private static NdArray masks(int n, int size, long seed, IntFunction<Fruit> which) {
    check(n, size);
    NdArray masks = NdArray.zeros(Shape.of(n, size, size));
    for (int i = 0; i < n; i++) {
      NdArray mask = which.apply(i).mask(size, RandomStream.of(seed, "fruits", i));
      System.arraycopy(mask.data(), 0, masks.data(), i * mask.size(), mask.size());
    }
    return masks;
  }

  private static void check(int n, int size) {
    if (n < 1 || size < 1 || size > 1024) {
      throw new IllegalArgumentException(
          "Fruits: expected 1 example or more of 1 to 1024 pixels but got n = "
              + n
              + " and size = "
              + size);
    }
  }

  private static Fruit inTurn(int example) {
    return ALL.get(example % ALL.size());
  }

  private static Fruit applesBetween(int example) {
    return example % 2 == 0 ? Fruit.APPLE : ALL.get(1 + example / 2 % (ALL.size() - 1));
  }

  private static int isApple(Fruit fruit) {
    return fruit == Fruit.APPLE ? 1 : 0;
  }

  private static LabeledDataset draw(
      int n,
      int size,
      long seed,
      boolean colour,
      List<String> names,
      IntFunction<Fruit> which,
      ToIntFunction<Fruit> label) {
    check(n, size);
    NdArray images = NdArray.zeros(colour ? Shape.of(n, size, size, 3) : Shape.of(n, size, size));
    float[] labels = new float[n];
    for (int i = 0; i < n; i++) {
      Fruit fruit = which.apply(i);
      NdArray rgb = fruit.draw(size, RandomStream.of(seed, "fruits", i));
      NdArray image = colour ? rgb : Images.grayscale(rgb);
      System.arraycopy(image.data(), 0, images.data(), i * image.size(), image.size());
      labels[i] = label.applyAsInt(fruit);
    }
    return LabeledDataset.of(images, NdArray.of(Shape.of(n), labels), names);
  }
}
