package nn.core.attribution;

import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.LayerOutputs;
import nn.core.Model;
import nn.core.Observer;
import org.jspecify.annotations.Nullable;

/**
 * Where in the image the channels of a convolution speak for the score:
 *
 * <pre>
 * w_c = mean over places of dS / dA_c
 * map = max(0, sum over channels of w_c A_c), enlarged to the image
 * </pre>
 *
 * <p>A is the output of one layer; the last convolution is the usual choice, for it sees the most
 * and still knows where. Between its places the map is bilinear.
 *
 * <p><b>Shapes</b>: example {@code (height, width, channels)}, result {@code (height, width)}.
 *
 * <pre>{@code
 * Attribution map = new GradCam("conv2");
 * }</pre>
 *
 * @param layer the path of the layer, as in the model's summary
 * @see <a href="https://arxiv.org/abs/1610.02391">Selvaraju and others: Grad-CAM, 2016</a>
 */
public record GradCam(String layer) implements Attribution {

  /** Keeps the gradient by one layer's output. */
  private static final class Slope implements Observer {
    private final String layer;
    private @Nullable NdArray gradient;

    Slope(String layer) {
      this.layer = layer;
    }

    @Override
    public void gradient(String name, NdArray given) {
      if (name.equals(layer)) {
        gradient = given.copy();
      }
    }
  }

  @Override
  public NdArray of(Model model, NdArray example, int output) {
    Score score = new Score("GradCam", model, example, output);
    LayerOutputs outputs = new LayerOutputs();
    Slope slope = new Slope(layer);
    score.gradient(Score.batch(example), outputs, slope);
    boolean there = outputs.layers().contains(layer);
    if (!there || outputs.of(layer).shape().rank() != 4 || example.shape().rank() < 2) {
      throw new IllegalArgumentException(
          "GradCam: expected a layer that gives images, (height, width, channels), but \""
              + layer
              + "\" "
              + (there
                  ? "gives " + outputs.of(layer).shape().tail()
                  : "is none of " + outputs.layers())
              + "; take the last convolution");
    }
    NdArray map = map(outputs.of(layer), Objects.requireNonNull(slope.gradient));
    return enlarged(map, example.shape().dim(0), example.shape().dim(1));
  }

  private static NdArray map(NdArray output, NdArray gradient) {
    int height = output.shape().dim(1);
    int width = output.shape().dim(2);
    int channels = output.shape().dim(3);
    double[] weights = new double[channels];
    for (int i = 0; i < gradient.size(); i++) {
      weights[i % channels] += (double) gradient.data()[i] / (height * width);
    }
    NdArray map = NdArray.zeros(Shape.of(height, width));
    for (int place = 0; place < map.size(); place++) {
      double sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += weights[channel] * output.data()[place * channels + channel];
      }
      map.data()[place] = (float) Math.max(0, sum);
    }
    return map;
  }

  private static NdArray enlarged(NdArray map, int height, int width) {
    NdArray large = NdArray.zeros(Shape.of(height, width));
    for (int row = 0; row < height; row++) {
      double y = place(row, height, map.shape().dim(0));
      for (int column = 0; column < width; column++) {
        double x = place(column, width, map.shape().dim(1));
        large.data()[row * width + column] = (float) between(map, y, x);
      }
    }
    return large;
  }

  /** Where the middle of a pixel lies on the smaller map; at its border no further. */
  private static double place(int pixel, int length, int smaller) {
    double place = (pixel + 0.5) * smaller / length - 0.5;
    return Math.max(0, Math.min(smaller - 1.0, place));
  }

  private static double between(NdArray map, double y, double x) {
    int top = (int) y;
    int left = (int) x;
    int bottom = Math.min(top + 1, map.shape().dim(0) - 1);
    int right = Math.min(left + 1, map.shape().dim(1) - 1);
    double down = y - top;
    double across = x - left;
    return (1 - down) * ((1 - across) * map.get(top, left) + across * map.get(top, right))
        + down * ((1 - across) * map.get(bottom, left) + across * map.get(bottom, right));
  }
}
