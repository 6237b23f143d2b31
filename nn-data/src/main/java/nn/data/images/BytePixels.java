package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * Images held as the bytes they came in, a quarter of what floats would take; a batch divides them
 * by 255 as it is asked for.
 */
final class BytePixels implements Dataset {
  private static final float[] PARTS = parts();

  private final byte[] pixels;
  private final int[] labels;
  private final Shape inputShape;

  /** Images one behind the other, and a label for each. */
  BytePixels(byte[] pixels, int[] labels, Shape inputShape) {
    this.pixels = pixels;
    this.labels = labels;
    this.inputShape = inputShape;
  }

  private static float[] parts() {
    float[] parts = new float[256];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = i / 255f;
    }
    return parts;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public Shape inputShape() {
    return inputShape;
  }

  @Override
  public Shape targetShape() {
    return Shape.of();
  }

  @Override
  public Batch batch(int... examples) {
    return fill(NdArray.zeros(inputShape.prepend(examples.length)), examples);
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    return used.inputs().shape().equals(inputShape.prepend(examples.length))
        ? fill(used.inputs(), examples)
        : batch(examples);
  }

  private Batch fill(NdArray inputs, int... examples) {
    float[] to = inputs.data();
    float[] targets = new float[examples.length];
    int size = inputShape.size();
    for (int i = 0; i < examples.length; i++) {
      Dataset.requireExample(examples[i], size());
      int from = examples[i] * size;
      for (int j = 0; j < size; j++) {
        to[i * size + j] = PARTS[pixels[from + j] & 0xff];
      }
      targets[i] = labels[examples[i]];
    }
    return new Batch(inputs, NdArray.of(Shape.of(examples.length), targets));
  }

  @Override
  public String toString() {
    return "Dataset of " + size() + " images " + inputShape;
  }
}
