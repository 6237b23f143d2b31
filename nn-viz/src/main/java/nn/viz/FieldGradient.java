package nn.viz;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Pass;
import nn.viz.model.ModelGraph;
import nn.viz.model.ModelReader;
import nn.viz.model.ReceptiveField;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a layer depends on, found by its gradient.
 *
 * @see <a href="https://arxiv.org/abs/1701.04128">Luo, Li, Urtasun, Zemel: Understanding the
 *     effective receptive field in deep convolutional neural networks, 2016</a>
 */
final class FieldGradient {
  private final ModelGraph graph;
  private final Shape image;
  private final String layer;
  private final int row;
  private final int column;
  private final NdArray map;
  private final double[] strength;

  private FieldGradient(
      ModelGraph graph,
      Shape image,
      String layer,
      int row,
      int column,
      NdArray map,
      double[] strength) {
    this.graph = graph;
    this.image = image;
    this.layer = layer;
    this.row = row;
    this.column = column;
    this.map = map;
    this.strength = strength;
  }

  /**
   * Runs an image through a model and differentiates one place of a layer, the sum of its channels,
   * by the pixels.
   *
   * @throws IllegalArgumentException if the model takes no images, the image does not fit, there is
   *     no such layer, it gives no images, or they have no such place
   */
  static FieldGradient of(Model model, NdArray image, String layer, int row, int column) {
    Shape shape = model.inputShape();
    if (shape.rank() < 2 || shape.rank() > 3) {
      throw new IllegalArgumentException(
          "receptive field: expected a model of images, (height, width) or (height, width,"
              + " channels), but \""
              + model.name()
              + "\" takes "
              + shape);
    }
    if (!image.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "receptive field: expected one image "
              + shape
              + " but got "
              + image.shape()
              + "; take one of the batch with row(i)");
    }
    Tensor x = Tensor.of(image.reshape(shape.prepend(1)));
    Found found = new Found(layer);
    model.forward(x, Pass.predicting(found));
    Tensor output = found.output;
    if (output == null || output.shape().rank() != 4) {
      throw new IllegalArgumentException(
          "receptive field: expected a layer that gives images, (height, width, channels), but \""
              + layer
              + "\" "
              + (output == null
                  ? "is none of " + model.places().stream().map(place -> place.path()).toList()
                  : "gives " + output.shape().tail()));
    }
    int rows = output.shape().dim(1);
    int columns = output.shape().dim(2);
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IllegalArgumentException(
          "receptive field: expected a row from 0 to "
              + (rows - 1)
              + " and a column from 0 to "
              + (columns - 1)
              + " of \""
              + layer
              + "\" but got "
              + row
              + " and "
              + column);
    }
    output.slice(1, row, row + 1).slice(2, column, column + 1).sum().backward();
    double[] strength = sums(x.grad(), shape);
    Series.requireFinite("receptive field, gradient", strength);
    return new FieldGradient(
        ModelReader.of(model), shape, layer, row, column, mean(output.data()), strength);
  }

  /** Keeps what one layer gives. */
  private static final class Found implements Observer {
    private final String layer;
    private @Nullable Tensor output;

    Found(String layer) {
      this.layer = layer;
    }

    @Override
    public void output(String path, Tensor given) {
      output = path.equals(layer) ? given : output;
    }
  }

  /** The sizes of the gradient, added over the channels of each pixel. */
  private static double[] sums(NdArray gradient, Shape shape) {
    double[] sums = new double[shape.dim(0) * shape.dim(1)];
    int channels = gradient.size() / sums.length;
    for (int i = 0; i < gradient.size(); i++) {
      sums[i / channels] += Math.abs(gradient.data()[i]);
    }
    return sums;
  }

  /** What the layer gives, the mean of its channels, from 0 to 1. */
  private static NdArray mean(NdArray output) {
    int channels = output.shape().dim(3);
    NdArray mean = NdArray.zeros(Shape.of(1, output.shape().dim(1), output.shape().dim(2)));
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < mean.size(); i++) {
      for (int channel = 0; channel < channels; channel++) {
        mean.data()[i] += output.data()[i * channels + channel] / channels;
      }
      low = Math.min(low, mean.data()[i]);
      high = Math.max(high, mean.data()[i]);
    }
    for (int i = 0; i < mean.size(); i++) {
      mean.data()[i] = high > low ? (mean.data()[i] - low) / (high - low) : 0.5f;
    }
    return mean;
  }

  /** The field by the sizes of the layers; cut to what is there of the image. */
  ReceptiveField field(boolean cut) {
    return ReceptiveField.of(graph, image, layer, row, column, cut);
  }

  /** What the layer gives, {@code (1, height, width)} from 0 to 1. */
  NdArray map() {
    return map;
  }

  /** How much each pixel would move the place, row by row. */
  double[] strength() {
    return strength.clone();
  }

  /** How many pixels have half of the gradient, the strongest first; 0 if it is 0. */
  int pixelsOfHalf() {
    double[] sorted = strength.clone();
    Arrays.sort(sorted);
    double all = Arrays.stream(sorted).sum();
    double sum = 0;
    int pixels = 0;
    for (int i = sorted.length - 1; i >= 0 && 2 * sum < all; i--) {
      sum += sorted[i];
      pixels++;
    }
    return pixels;
  }
}
