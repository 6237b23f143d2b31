package nn.viz.model;

import nn.autodiff.Shape;
import nn.autodiff.Window;
import nn.core.Layer;
import nn.core.layers.AvgPool2D;
import nn.core.layers.Conv2D;
import nn.core.layers.Conv2DTranspose;
import nn.core.layers.Cropping2D;
import nn.core.layers.DepthwiseConv2D;
import nn.core.layers.GLU;
import nn.core.layers.GroupNormalization;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Padding;
import nn.core.layers.SeparableConv2D;
import nn.core.layers.Size;
import nn.core.layers.Softmax;
import nn.core.layers.UpSampling2D;
import nn.core.layers.ZeroPadding2D;
import org.jspecify.annotations.Nullable;

/** Which places of its input a single layer looks at. */
final class LayerReach {
  private static final Size ONE = Size.of(1);

  private LayerReach() {}

  /**
   * The places of the input that some places of the result depend on; all of them where a layer is
   * not known to look at less.
   *
   * @param layer the layer, or null for a join or an output, which keep places as they are
   */
  static ReceptiveField through(
      @Nullable Layer layer, Shape input, Shape output, ReceptiveField places) {
    boolean images = input.rank() == 3 && output.rank() == 3;
    if (images && layer instanceof Conv2D l) {
      return windows(places, input, l.kernel(), l.stride(), l.padding(), l.dilation());
    }
    if (images && layer instanceof DepthwiseConv2D l) {
      return windows(places, input, l.kernel(), l.stride(), l.padding(), l.dilation());
    }
    if (images && layer instanceof SeparableConv2D l) {
      return windows(places, input, l.kernel(), l.stride(), l.padding(), l.dilation());
    }
    if (images && layer instanceof MaxPool2D l) {
      return windows(places, input, l.window(), l.stride(), l.padding(), ONE);
    }
    if (images && layer instanceof AvgPool2D l) {
      return windows(places, input, l.window(), l.stride(), l.padding(), ONE);
    }
    if (images && layer instanceof Conv2DTranspose l) {
      return transposed(places, output, l);
    }
    if (images && layer instanceof UpSampling2D l) {
      return enlarged(places, l);
    }
    if (images && layer instanceof ZeroPadding2D l) {
      return moved(places, -l.top(), -l.left());
    }
    if (images && layer instanceof Cropping2D l) {
      return moved(places, l.top(), l.left());
    }
    return keepsPlaces(layer, input, output) ? places : ReceptiveField.whole(input);
  }

  private static ReceptiveField windows(
      ReceptiveField places, Shape input, Size size, Size stride, Padding padding, Size dilation) {
    Window rows = padding.rows(input.dim(0), size.height(), stride.height(), dilation.height());
    Window columns = padding.columns(input.dim(1), size.width(), stride.width(), dilation.width());
    return new ReceptiveField(
        places.top() * rows.stride() - rows.before(),
        places.bottom() * rows.stride() - rows.before() + rows.extent() - 1,
        places.left() * columns.stride() - columns.before(),
        places.right() * columns.stride() - columns.before() + columns.extent() - 1);
  }

  /** The windows of the result in which a place lies: each belongs to one place of the input. */
  private static ReceptiveField transposed(
      ReceptiveField places, Shape output, Conv2DTranspose layer) {
    Size size = layer.kernel();
    Size stride = layer.stride();
    Window rows = layer.padding().rows(output.dim(0), size.height(), stride.height(), 1);
    Window columns = layer.padding().columns(output.dim(1), size.width(), stride.width(), 1);
    return new ReceptiveField(
        first(places.top(), rows),
        Math.floorDiv(places.bottom() + rows.before(), rows.stride()),
        first(places.left(), columns),
        Math.floorDiv(places.right() + columns.before(), columns.stride()));
  }

  private static int first(int place, Window window) {
    return -Math.floorDiv(-(place + window.before() - window.extent() + 1), window.stride());
  }

  private static ReceptiveField enlarged(ReceptiveField places, UpSampling2D layer) {
    int down = layer.size().height();
    int right = layer.size().width();
    if (layer.interpolation() == UpSampling2D.Interpolation.NEAREST) {
      return new ReceptiveField(
          Math.floorDiv(places.top(), down),
          Math.floorDiv(places.bottom(), down),
          Math.floorDiv(places.left(), right),
          Math.floorDiv(places.right(), right));
    }
    return new ReceptiveField(
        before(places.top(), down),
        before(places.bottom(), down) + (down > 1 ? 1 : 0),
        before(places.left(), right),
        before(places.right(), right) + (right > 1 ? 1 : 0));
  }

  /** The place at or before the middle of place i of an axis that grew by a factor. */
  private static int before(int i, int factor) {
    return Math.floorDiv(2 * i + 1 - factor, 2 * factor);
  }

  private static ReceptiveField moved(ReceptiveField places, int down, int right) {
    return new ReceptiveField(
        places.top() + down, places.bottom() + down, places.left() + right, places.right() + right);
  }

  /** Whether a place of the result depends on the same place of the input alone. */
  private static boolean keepsPlaces(@Nullable Layer layer, Shape input, Shape output) {
    boolean sameRows =
        input.rank() > 1
            && output.rank() > 1
            && input.dim(0) == output.dim(0)
            && input.dim(1) == output.dim(1);
    if (!sameRows || layer == null) {
      return sameRows;
    }
    // An image (height, width) that becomes (height, width, 1), or the other way around.
    boolean oneChannel =
        input.size() == output.size() && input.size() == input.dim(0) * input.dim(1);
    return switch (LayerKind.of(layer)) {
      case ACTIVATION ->
          layer instanceof Softmax softmax
              ? softmax.axis() == -1 || softmax.axis() == input.rank()
              : input.rank() == 3 || !(layer instanceof GLU);
      case NORMALIZATION -> !(layer instanceof GroupNormalization);
      case NOISE -> true;
      case SHAPE -> oneChannel;
      default -> false;
    };
  }
}
