package nn.viz;

import java.util.LinkedHashSet;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.LayerOutputs;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** What a convolution looks for, and where it finds it. */
final class ConvolutionCharts {
  /** More pictures than this are not drawn. */
  private static final int MOST = 128;

  private ConvolutionCharts() {}

  /**
   * The kernel of a convolution, a picture for each filter; in colour where it sees three channels,
   * and where it sees others a picture for each of them.
   */
  static Chart filters(Model model, String layer) {
    NdArray kernel = kernel(model, layer);
    int in = kernel.shape().dim(2);
    int out = kernel.shape().dim(3);
    int shownIn = in == 3 ? 3 : 1;
    int all = in == 3 ? out : in * out;
    int count = Math.min(MOST, all);
    int height = kernel.shape().dim(0);
    int width = kernel.shape().dim(1);
    requireFinite("filters chart, " + layer + "/kernel", kernel);
    float most = 0;
    for (float weight : kernel.data()) {
      most = Math.max(most, Math.abs(weight));
    }
    NdArray pictures = NdArray.zeros(Shape.of(count, height, width, shownIn));
    for (int i = 0; i < pictures.size(); i++) {
      int channel = i % shownIn;
      int place = i / shownIn % (height * width);
      int picture = i / shownIn / (height * width);
      int filter = in == 3 ? picture : picture / in;
      int seen = in == 3 ? channel : picture % in;
      float weight = kernel.data()[(place * in + seen) * out + filter];
      pictures.data()[i] = most == 0 ? 0.5f : 0.5f + 0.5f * weight / most;
    }
    String what =
        in == 1 || in == 3
            ? "gray is zero, brighter above, darker below"
            : in
                + " pictures for each filter, one for each channel it sees, filter after filter;"
                + " gray is zero, brighter above, darker below";
    return new ImagesChart(
        pictures,
        layer + ": " + out + (out == 1 ? " filter" : " filters"),
        what + rest(count, all),
        in == 3 ? 1 : in);
  }

  private static void requireFinite(String what, NdArray numbers) {
    Series.requireFinite(what, Histograms.numbers(numbers));
  }

  private static String rest(int count, int all) {
    return count < all ? "; the first " + count + " of " + all : "";
  }

  private static NdArray kernel(Model model, String layer) {
    Set<String> there = new LinkedHashSet<>();
    for (Parameter parameter : model.parameters()) {
      if (parameter.name().endsWith("/kernel") && parameter.shape().rank() == 4) {
        if (parameter.name().equals(layer + "/kernel")) {
          return parameter.value();
        }
        there.add(parameter.name().substring(0, parameter.name().length() - "/kernel".length()));
      }
    }
    throw new IllegalArgumentException(
        "filters chart: expected a convolution of \""
            + model.name()
            + "\" but got \""
            + layer
            + "\"; there is "
            + there);
  }

  /** What a layer gives for one image, a picture for each channel. */
  static Chart featureMaps(Model model, NdArray image, String layer) {
    if (!image.shape().equals(model.inputShape())) {
      throw new IllegalArgumentException(
          "feature maps: expected one image "
              + model.inputShape()
              + " but got "
              + image.shape()
              + "; take one of the batch with row(i)");
    }
    LayerOutputs outputs = new LayerOutputs();
    Tensor batch = Tensor.constant(image.reshape(image.shape().prepend(1)));
    model.forward(batch, Pass.predicting(outputs));
    boolean there = outputs.layers().contains(layer);
    if (!there || outputs.of(layer).shape().rank() != 4) {
      throw new IllegalArgumentException(
          "feature maps: expected a layer that gives images, (height, width, channels), but \""
              + layer
              + "\" "
              + (there
                  ? "gives " + outputs.of(layer).shape().tail()
                  : "is none of " + outputs.layers()));
    }
    NdArray output = outputs.of(layer);
    requireFinite("feature maps, image", image);
    requireFinite("feature maps, " + layer, output);
    int places = output.shape().dim(1) * output.shape().dim(2);
    int channels = output.shape().dim(3);
    int count = Math.min(MOST, channels);
    NdArray maps = NdArray.zeros(Shape.of(count, output.shape().dim(1), output.shape().dim(2)));
    Range range = Range.of(Histograms.numbers(output));
    double length = range.length() == 0 ? 1 : range.length();
    for (int i = 0; i < maps.size(); i++) {
      float number = output.data()[i % places * channels + i / places];
      maps.data()[i] = (float) ((number - range.low()) / length);
    }
    return new ImagesChart(
        maps,
        "What " + layer + " sees: " + channels + (channels == 1 ? " map" : " maps"),
        "the brighter the more; black is "
            + Numbers.compact(range.low())
            + ", white "
            + Numbers.compact(range.high())
            + rest(count, channels));
  }
}
