package nn.data;

import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/** Some examples of a dataset, in an order of their own; nothing is copied but their numbers. */
final class Subset implements Dataset {
  private final Dataset data;
  private final int[] examples;

  Subset(Dataset data, int... examples) {
    this.data = data;
    this.examples = examples.clone();
    for (int example : examples) {
      check(example, data.size());
    }
  }

  @Override
  public int size() {
    return examples.length;
  }

  @Override
  public Shape inputShape() {
    return data.inputShape();
  }

  @Override
  public Shape targetShape() {
    return data.targetShape();
  }

  @Override
  public Batch batch(int... wanted) {
    int[] inside = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      check(wanted[i], examples.length);
      inside[i] = examples[wanted[i]];
    }
    return data.batch(inside);
  }

  static void check(int example, int size) {
    if (example < 0 || example >= size) {
      throw new IllegalArgumentException(
          "Dataset: there is no example "
              + example
              + " among "
              + size
              + (size == 0 ? "" : "; the first is 0, the last is " + (size - 1)));
    }
  }
}
