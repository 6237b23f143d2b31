package nn.core.attribution;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Pass;
import nn.core.losses.Logits;
import org.jspecify.annotations.Nullable;

/** The number that is explained: one column of the output, taken behind a softmax or sigmoid. */
final class Score {
  private final Model model;
  private final int output;

  /**
   * The score of one output.
   *
   * @param what who asks, for errors
   * @throws IllegalArgumentException if the model does not give a vector with such a number
   */
  Score(String what, Model model, NdArray example, int output) {
    Shape shape = model.outputShape();
    if (shape.rank() != 1 || output < 0 || output >= shape.dim(0)) {
      throw new IllegalArgumentException(
          what
              + ": expected a model whose output has a number "
              + output
              + " but \""
              + model.name()
              + "\" gives "
              + shape
              + (shape.rank() == 1 ? "; they count from 0" : "; explain one number of a vector"));
    }
    if (!example.shape().equals(model.inputShape())) {
      throw new IllegalArgumentException(
          what
              + ": expected one example "
              + model.inputShape()
              + " but got "
              + example.shape()
              + (example.shape().rank() == model.inputShape().rank() + 1
                  ? "; take one of the batch with row(i)"
                  : ""));
    }
    this.model = model;
    this.output = output;
  }

  /** The score of each example of a batch, {@code (n, 1)}, on the graph of a pass. */
  Tensor of(Tensor examples, Pass pass) {
    Tensor outputs = model.forward(examples, pass);
    @Nullable Tensor behind = Logits.behindSoftmax(outputs);
    if (behind == null) {
      behind = Logits.behindSigmoid(outputs);
    }
    return (behind == null ? outputs : behind).slice(1, output, output + 1);
  }

  /** The scores of a batch, {@code (n,)}. */
  NdArray of(NdArray examples) {
    NdArray scores = of(Tensor.constant(examples), Pass.measuring()).data();
    return scores.reshape(scores.size());
  }

  /** The gradient of each example's score by the example, shaped like the batch. */
  NdArray gradient(NdArray examples, Observer... observers) {
    Tensor x = Tensor.of(examples);
    Pass pass = Pass.predicting(observers); // by the examples alone: the weights are constants
    pass.backward(of(x, pass).sum());
    return x.grad();
  }

  /** One example as a batch of one. */
  static NdArray batch(NdArray example) {
    return example.reshape(example.shape().prepend(1));
  }
}
