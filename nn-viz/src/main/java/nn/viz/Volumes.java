package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Model;
import nn.core.layers.AvgPool2D;
import nn.core.layers.Conv2D;
import nn.core.layers.DepthwiseConv2D;
import nn.core.layers.MaxPool2D;
import nn.core.layers.SeparableConv2D;
import nn.viz.model.ModelGraph;
import nn.viz.model.ModelReader;
import org.jspecify.annotations.Nullable;

/** The layers of a model as volumes, all to one scale. */
final class Volumes {
  /** With more of them, those that give the same shape are one. */
  private static final int MANY = 12;

  private Volumes() {}

  /**
   * What the layers give that change the numbers' meaning; activations and the like are left out.
   *
   * @throws IllegalArgumentException if the layers do not stand one after the other
   */
  static List<Volume> of(Model model) {
    ModelGraph graph = ModelReader.of(model);
    List<ModelGraph.Node> kept = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      ModelGraph.Node node = graph.nodes().get(i);
      boolean next = i == 0 ? node.from().isEmpty() : node.from().equals(List.of(i - 1));
      if (!next) {
        throw new IllegalArgumentException(
            "volumes chart: expected layers one after the other but \""
                + model.name()
                + "\" has \""
                + node.name()
                + "\" beside others; see Charts.architecture(model)");
      }
      boolean shown =
          switch (node.kind()) {
            case ACTIVATION, NORMALIZATION, NOISE, OUTPUT -> false;
            case SHAPE -> node.output().rank() > 1;
            default -> true;
          };
      if (shown) {
        kept.add(node);
      }
    }
    return merged(kept);
  }

  private static List<Volume> merged(List<ModelGraph.Node> nodes) {
    int tallest = 1;
    int longest = 1;
    for (ModelGraph.Node node : nodes) {
      Shape shape = node.output();
      boolean vector = shape.rank() < 2;
      longest = vector ? Math.max(longest, shape.size()) : longest;
      int side = vector ? 1 : Math.max(shape.dim(0), shape.dim(1));
      tallest = Math.max(tallest, side);
    }
    double scale = Volume.HIGHEST / tallest;
    List<Volume> volumes = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      ModelGraph.Node node = nodes.get(i);
      int last = i;
      while (nodes.size() > MANY
          && last + 1 < nodes.size()
          && nodes.get(last + 1).output().equals(node.output())
          && nodes.get(last + 1).kind() == node.kind()) {
        last++;
      }
      String words = last == i ? node.name() : both(node.name(), nodes.get(last).name());
      int window = window(node.layer());
      volumes.add(new Volume(words, node.kind(), node.output(), window, scale, longest));
      i = last;
    }
    return volumes;
  }

  /** The first and the last of several names; of one kind by their numbers: {@code conv1 … 3}. */
  private static String both(String first, String last) {
    String kind = first.replaceAll("[0-9]+$", "");
    boolean alike = last.replaceAll("[0-9]+$", "").equals(kind);
    return first + " … " + (alike ? last.substring(kind.length()) : last);
  }

  private static int window(@Nullable Layer layer) {
    return layer instanceof Conv2D conv
        ? conv.kernel().height()
        : layer instanceof DepthwiseConv2D conv
            ? conv.kernel().height()
            : layer instanceof SeparableConv2D conv
                ? conv.kernel().height()
                : layer instanceof MaxPool2D pool
                    ? pool.window().height()
                    : layer instanceof AvgPool2D pool ? pool.window().height() : 0;
  }
}
