package nn.viz;

import java.awt.Color;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;
import nn.viz.paint.ColorMap;

/** What each neuron of a layer that sees an image looks for: its weights where its pixels were. */
final class WeightImages {
  /** More neurons than this are not drawn. */
  private static final int MOST = 40;

  /** The share of weights whose colour is not yet the deepest; a few large ones pale all others. */
  private static final double COMMON = 0.995;

  private static final String KERNEL = "/kernel";

  private WeightImages() {}

  static Chart of(Model model, String layer, Shape image) {
    NdArray kernel = kernel(model, layer);
    int inputs = kernel.shape().dim(0);
    int neurons = kernel.shape().dim(1);
    if (image.rank() < 2 || image.rank() > 3 || image.size() != inputs) {
      throw new IllegalArgumentException(
          "weights of "
              + layer
              + ": expected the shape of an image of "
              + inputs
              + " numbers, (height, width) or (height, width, channels), but got "
              + image);
    }
    int places = image.dim(0) * image.dim(1);
    int channels = inputs / places;
    int count = Math.min(MOST, neurons);
    float[][] sums = new float[count][places];
    for (int neuron = 0; neuron < count; neuron++) {
      for (int i = 0; i < inputs; i++) {
        sums[neuron][i / channels] += kernel.data()[i * neurons + neuron];
      }
    }
    double most = large(sums);
    NdArray pictures = NdArray.zeros(Shape.of(count, image.dim(0), image.dim(1), 3));
    for (int i = 0; i < count * places; i++) {
      double part = most == 0 ? 0 : sums[i / places][i % places] / most;
      Color color = ColorMap.DIVERGING.color(0.5 + 0.5 * part);
      pictures.data()[3 * i] = color.getRed() / 255f;
      pictures.data()[3 * i + 1] = color.getGreen() / 255f;
      pictures.data()[3 * i + 2] = color.getBlue() / 255f;
    }
    return new ImagesChart(
        pictures,
        "What " + layer + " looks for: " + neurons + (neurons == 1 ? " neuron" : " neurons"),
        "blue: light here speaks for it; orange: against it"
            + (channels == 1 ? "" : "; channels are added up")
            + (count < neurons ? "; the first " + count + " of " + neurons : ""));
  }

  /** The size that has the deepest colour: 0 only if all are. */
  private static double large(float[][] sums) {
    double[] sizes =
        Stream.of(sums)
            .flatMapToDouble(each -> IntStream.range(0, each.length).mapToDouble(i -> each[i]))
            .map(Math::abs)
            .sorted()
            .toArray();
    double common = sizes[(int) StrictMath.ceil(COMMON * sizes.length) - 1];
    return common == 0 ? sizes[sizes.length - 1] : common;
  }

  private static NdArray kernel(Model model, String layer) {
    Set<String> there = new LinkedHashSet<>();
    for (Parameter parameter : model.parameters()) {
      String name = parameter.name();
      if (name.endsWith(KERNEL) && parameter.shape().rank() == 2) {
        if (name.equals(layer + KERNEL)) {
          return parameter.value();
        }
        there.add(name.substring(0, name.length() - KERNEL.length()));
      }
    }
    throw new IllegalArgumentException(
        "weights as images: expected a dense layer of \""
            + model.name()
            + "\" but got \""
            + layer
            + "\"; there is "
            + there);
  }
}
