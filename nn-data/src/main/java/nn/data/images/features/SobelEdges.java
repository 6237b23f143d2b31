package nn.data.images.features;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.images.Grayscale;
import nn.data.transforms.Transform;

/**
 * How steep a picture is at each pixel, by Sobel's operator: {@code y = sqrt((g_v^2 + g_h^2) / 2)},
 * where g_v is the row below less the row above, each with weights 1/4, 1/2, 1/4, and g_h the same
 * with columns.
 *
 * <p>Colours are turned gray first. Beyond an edge the picture is mirrored. From numbers 0 to 1
 * come numbers 0 to 1.
 *
 * <p><b>Shapes:</b> {@code (n, height, width)} or {@code (n, height, width, 3)} to {@code (n,
 * height, width)}.
 *
 * <pre>{@code
 * LabeledDataset edges = Fruits.rgb(30, 32, 42).map(new SobelEdges());
 * }</pre>
 *
 * @see <a href="https://scikit-image.org/docs/stable/api/skimage.filters.html">scikit-image, sobel:
 *     the same formula</a>
 */
public record SobelEdges() implements Transform {
  @Override
  public NdArray apply(NdArray batch) {
    NdArray edges = NdArray.zeros(outputShape(batch.shape().tail()).prepend(batch.shape().dim(0)));
    int at = 0;
    for (Gray picture : Gray.of(batch)) {
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          double vertical = row(picture, y + 1, x) - row(picture, y - 1, x);
          double horizontal = column(picture, y, x + 1) - column(picture, y, x - 1);
          edges.data()[at++] =
              (float) Math.sqrt((vertical * vertical + horizontal * horizontal) / 2);
        }
      }
    }
    return edges;
  }

  private static double row(Gray picture, int y, int x) {
    return (picture.mirrored(y, x - 1) + 2 * picture.mirrored(y, x) + picture.mirrored(y, x + 1))
        / 4;
  }

  private static double column(Gray picture, int y, int x) {
    return (picture.mirrored(y - 1, x) + 2 * picture.mirrored(y, x) + picture.mirrored(y + 1, x))
        / 4;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture
   */
  @Override
  public Shape outputShape(Shape example) {
    return new Grayscale().outputShape(example);
  }
}
