package nn.bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network: each layer but the last is followed by relu, a pooling by nothing; the last gives
 * logits.
 *
 * @param height rows of an input image; 1 if inputs are vectors
 * @param width columns of an input image; 1 if inputs are vectors
 * @param channels numbers of a pixel, or of a vector
 * @param layers what follows, in order
 */
public record Network(int height, int width, int channels, List<Layer> layers) {
  /** A layer. */
  public sealed interface Layer permits Dense, Convolution, MaxPool {}

  /**
   * Every input to every unit, flattening images first.
   *
   * @param units how many numbers come out
   */
  public record Dense(int units) implements Layer {}

  /**
   * A convolution without padding, with stride 1.
   *
   * @param kernel rows and columns of the kernel
   * @param filters channels that come out
   */
  public record Convolution(int kernel, int filters) implements Layer {}

  /**
   * The largest of each square; squares do not overlap, what is left at the edges is dropped.
   *
   * @param size rows and columns of the square
   */
  public record MaxPool(int size) implements Layer {}

  /** A network of dense layers: inputs, units of each hidden layer, classes. */
  public static Network dense(int... widths) {
    return new Network(
        1,
        1,
        widths[0],
        IntStream.range(1, widths.length).<Layer>mapToObj(i -> new Dense(widths[i])).toList());
  }

  /** How many numbers an example has. */
  public int inputs() {
    return height * width * channels;
  }

  /** How many classes there are. */
  public int classes() {
    return ((Dense) layers.get(layers.size() - 1)).units();
  }

  /** How many multiplications one example takes forward, layer by layer, poolings left out. */
  List<Double> multiplications() {
    List<Double> all = new ArrayList<>();
    double rows = height;
    double columns = width;
    double depth = channels;
    for (Layer layer : layers) {
      if (layer instanceof MaxPool pool) {
        rows = Math.floor(rows / pool.size());
        columns = Math.floor(columns / pool.size());
      } else if (layer instanceof Convolution convolution) {
        double kernel = convolution.kernel();
        rows -= kernel - 1;
        columns -= kernel - 1;
        all.add(rows * columns * kernel * kernel * depth * convolution.filters());
        depth = convolution.filters();
      } else {
        double units = ((Dense) layer).units();
        all.add(rows * columns * depth * units);
        rows = 1;
        columns = 1;
        depth = units;
      }
    }
    return all;
  }

  /** The network for people: {@code 784-128-64-10}, {@code 28x28x1-c5x8-p2-128-10}. */
  public String describe() {
    String input = isDense() ? "" + channels : height + "x" + width + "x" + channels;
    return layers.stream().map(Network::describe).collect(Collectors.joining("-", input + "-", ""));
  }

  private static String describe(Layer layer) {
    if (layer instanceof Convolution convolution) {
      return "c" + convolution.kernel() + "x" + convolution.filters();
    }
    return layer instanceof MaxPool pool ? "p" + pool.size() : "" + ((Dense) layer).units();
  }

  /** Whether all layers are dense. */
  public boolean isDense() {
    return layers.stream().allMatch(layer -> layer instanceof Dense);
  }
}
