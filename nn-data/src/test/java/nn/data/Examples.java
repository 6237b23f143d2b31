package nn.data;

import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Small datasets whose examples can be told apart: input i is {@code [i, 2i]}. */
public final class Examples {
  private Examples() {}

  public static LabeledDataset withLabels(int... labels) {
    float[] inputs = new float[2 * labels.length];
    float[] targets = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      inputs[2 * i] = i;
      inputs[2 * i + 1] = 2 * i;
      targets[i] = labels[i];
    }
    int classes = IntStream.of(labels).max().orElse(0) + 1;
    List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
    return LabeledDataset.of(
        NdArray.of(Shape.of(labels.length, 2), inputs), NdArray.of(targets), names);
  }

  /** Which examples of {@link #withLabels} a part holds. */
  public static int[] numbers(nn.core.training.Dataset part) {
    NdArray inputs = part.all().inputs();
    return IntStream.range(0, part.size()).map(i -> (int) inputs.get(i, 0)).toArray();
  }
}
