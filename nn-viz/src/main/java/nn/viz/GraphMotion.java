package nn.viz;

import java.util.List;
import nn.autodiff.Node;
import nn.autodiff.Tensor;
import nn.autodiff.Value;

/** A computation, and its way back, picture by picture. */
final class GraphMotion {
  /** More pictures than this nobody watches. */
  private static final int MOST = 100;

  /** Milliseconds for each picture, enough to read it. */
  private static final int READING = 2500;

  private GraphMotion() {}

  static Animation backward(Value output) {
    return backward(output, new ScalarSteps());
  }

  static Animation backward(Tensor output) {
    if (output.shape().size() != 1) {
      throw new IllegalArgumentException(
          "graph steps: backpropagation starts from one number, usually the loss, but this has"
              + " shape "
              + output.shape()
              + "; reduce it with sum() or mean() first");
    }
    return backward(output, new TensorSteps());
  }

  static Animation forward(Value output) {
    return forward(output, new ScalarSteps());
  }

  static Animation forward(Tensor output) {
    return forward(output, new TensorSteps());
  }

  private static <D, N extends Node<D, N>> Animation backward(N output, StepEngine<D, N> engine) {
    var pictures = new BackwardPictures<>(walk(output), engine);
    return played(pictures.charts(), pictures.captions());
  }

  private static <D, N extends Node<D, N>> Animation forward(N output, StepEngine<D, N> engine) {
    var pictures = new ForwardPictures<>(walk(output), engine);
    return played(pictures.charts(), pictures.captions());
  }

  private static Animation played(List<Chart> charts, List<String> captions) {
    return new Animation(charts).drawnCaptions(captions).delay(READING);
  }

  private static <N extends Node<?, N>> GraphWalk<N> walk(N output) {
    if (output.op() == null) {
      throw new IllegalArgumentException(
          "graph steps: " + output + " was not computed from any leaf that wants a gradient");
    }
    GraphWalk<N> walk = GraphWalk.from(output);
    long ops = walk.nodes().stream().filter(node -> node.op() != null).count();
    if (ops > MOST) {
      throw new IllegalArgumentException(
          "graph steps: expected at most "
              + MOST
              + " operations, a picture each, but got "
              + ops
              + "; show a smaller computation, or all of this one at once with Graphs.of");
    }
    return walk;
  }
}
