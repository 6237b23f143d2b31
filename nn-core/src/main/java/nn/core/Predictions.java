package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/** Predicts for many examples, a part of them at a time, so that memory is enough for all. */
final class Predictions {
  private static final int AT_ONCE = 512;

  private Predictions() {}

  static NdArray of(Model model, NdArray input) {
    int examples = input.shape().dim(0);
    if (examples <= AT_ONCE) {
      return forward(model, input);
    }
    Shape output = model.outputShape();
    NdArray all = NdArray.zeros(output.prepend(examples));
    for (int from = 0; from < examples; from += AT_ONCE) {
      NdArray part = forward(model, input.rows(from, Math.min(examples, from + AT_ONCE)));
      System.arraycopy(part.data(), 0, all.data(), from * output.size(), part.size());
    }
    return all;
  }

  private static NdArray forward(Model model, NdArray input) {
    return model.forward(Tensor.constant(input), Pass.predicting()).data();
  }
}
