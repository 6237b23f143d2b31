package nn.data.images;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Transform;

/**
 * Gives pictures another size.
 *
 * <p>By itself it stretches with {@link Filter#BILINEAR}, which weighs all pixels that fall into a
 * new one, so that nothing is skipped when a picture shrinks. {@link Filter#BICUBIC} and {@link
 * Filter#LANCZOS} are sharper; at edges they overshoot what was there by some hundredths.
 *
 * <p><b>Shapes:</b> {@code (n, height, width)} or {@code (n, height, width, channels)}; both sides
 * become the new ones.
 *
 * <pre>{@code
 * NdArray photo = Images.prepare(Path.of("apple.jpg"), Resize.to(224, 224).cropped());
 * }</pre>
 *
 * @param height how many rows there are afterwards, 1 or more
 * @param width how many columns there are afterwards, 1 or more
 * @param filter how new pixels are made of old ones
 * @param fit what becomes of a picture whose sides are in another proportion
 * @param background what {@link Fit#PAD} puts around it, for example 0 for black, 1 for white
 */
public record Resize(int height, int width, Filter filter, Fit fit, float background)
    implements Transform {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a side is below 1 or the background is not finite
   */
  public Resize {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "Resize: expected a height and width of 1 or more but got " + height + " and " + width);
    }
    if (!Float.isFinite(background)) {
      throw new IllegalArgumentException(
          "Resize: expected a finite background but got " + background);
    }
  }

  /** Stretches to so many rows and columns. */
  public static Resize to(int height, int width) {
    return new Resize(height, width, Filter.BILINEAR, Fit.STRETCH, 0);
  }

  /** The same with another filter. */
  public Resize filter(Filter filter) {
    return new Resize(height, width, filter, fit, background);
  }

  /** Keeps proportions and cuts off what is over at two sides, equally much. */
  public Resize cropped() {
    return new Resize(height, width, filter, Fit.CROP, background);
  }

  /** Keeps proportions and puts black beside what is too narrow, equally much. */
  public Resize padded() {
    return padded(0);
  }

  /** Keeps proportions and puts a background beside what is too narrow, equally much. */
  public Resize padded(float background) {
    return new Resize(height, width, filter, Fit.PAD, background);
  }

  @Override
  public NdArray apply(NdArray batch) {
    Shape example = batch.shape().tail();
    NdArray resized = NdArray.zeros(outputShape(example).prepend(batch.shape().dim(0)));
    int channels = example.rank() == 2 ? 1 : example.dim(2);
    int row = example.dim(1) * channels;
    for (int n = 0; n < batch.shape().dim(0); n++) {
      int from = n * example.size();
      write(
          (y, into) -> System.arraycopy(batch.data(), from + y * row, into, 0, row),
          example.dim(0),
          example.dim(1),
          channels,
          resized.data(),
          n * height * width * channels);
    }
    return resized;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture
   */
  @Override
  public Shape outputShape(Shape example) {
    if ((example.rank() != 2 && example.rank() != 3) || example.size() == 0) {
      throw new IllegalArgumentException(
          "Resize: expected pictures (height, width) or (height, width, channels) but got "
              + example);
    }
    return example.rank() == 2 ? Shape.of(height, width) : Shape.of(height, width, example.dim(2));
  }

  /** Writes one resized picture at {@code at}. */
  void write(Resampling.Rows rows, int oldHeight, int oldWidth, int channels, float[] out, int at) {
    Span down = Span.all(oldHeight, height, filter);
    Span across = Span.all(oldWidth, width, filter);
    double proportion = (double) oldWidth / oldHeight;
    double wanted = (double) width / height;
    int corner = at;
    if (fit == Fit.CROP && proportion >= wanted) {
      double part = wanted * oldHeight;
      across = new Span(oldWidth, (oldWidth - part) * 0.5, part, width, filter);
    } else if (fit == Fit.CROP) {
      double part = oldWidth / wanted;
      down = new Span(oldHeight, (oldHeight - part) * 0.5, part, height, filter);
    } else if (fit == Fit.PAD && proportion > wanted) {
      int rowsLeft = side((double) oldHeight / oldWidth * width, height);
      down = Span.all(oldHeight, rowsLeft, filter);
      corner += half(height - rowsLeft) * width * channels;
    } else if (fit == Fit.PAD) {
      int columnsLeft = side(proportion * height, width);
      across = Span.all(oldWidth, columnsLeft, filter);
      corner += half(width - columnsLeft) * channels;
    }
    if (fit == Fit.PAD) {
      Arrays.fill(out, at, at + height * width * channels, background);
    }
    new Resampling(rows, channels, down, across).write(out, corner, width * channels);
  }

  private static int half(int pixels) {
    return (int) StrictMath.rint(pixels * 0.5);
  }

  private static int side(double length, int most) {
    return (int) Math.max(1, Math.min(most, StrictMath.rint(length)));
  }
}
