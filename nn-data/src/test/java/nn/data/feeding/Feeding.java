package nn.data.feeding;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;

/** Small data for tests of feeding, and batches as something to compare. */
final class Feeding {
  private Feeding() {}

  /** Example i is {@code [i, 2i] -> i}. */
  static Dataset numbers(int size) {
    NdArray inputs = NdArray.zeros(Shape.of(size, 2));
    NdArray targets = NdArray.zeros(Shape.of(size));
    for (int i = 0; i < size; i++) {
      inputs.data()[2 * i] = i;
      inputs.data()[2 * i + 1] = 2 * i;
      targets.data()[i] = i;
    }
    return Dataset.of(inputs, targets);
  }

  /** All numbers of an epoch's batches, copied at once, for batches may be lent. */
  static List<List<Float>> epoch(BatchSource source, long number) {
    return all(source.epoch(number));
  }

  static List<List<Float>> all(Stream<Batch> batches) {
    try (batches) {
      return batches.map(Feeding::numbers).toList();
    }
  }

  /** Inputs, then targets. */
  private static List<Float> numbers(Batch batch) {
    return Stream.of(batch.inputs(), batch.targets()).flatMap(Feeding::numbers).toList();
  }

  private static Stream<Float> numbers(NdArray array) {
    Float[] numbers = new Float[array.size()];
    Arrays.setAll(numbers, i -> array.data()[i]);
    return Arrays.stream(numbers);
  }

  /** The targets of an epoch's batches: which examples they are. */
  static List<Integer> examples(Stream<Batch> batches) {
    try (batches) {
      return batches.flatMap(batch -> numbers(batch.targets())).map(Float::intValue).toList();
    }
  }

  /** The bits of all that a dataset holds. */
  static List<IntBuffer> bits(Dataset data) {
    Batch all = data.all();
    NdArray weights = all.weights();
    return Stream.of(all.inputs(), all.targets(), weights == null ? NdArray.of() : weights)
        .map(array -> floats(array.data()))
        .toList();
  }

  private static IntBuffer floats(float... numbers) {
    int[] bits = new int[numbers.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(numbers[i]));
    return IntBuffer.wrap(bits);
  }
}
