package nn.core.training;

import nn.autodiff.Shape;

/** Some examples of a dataset, in an order of their own; nothing is copied but their numbers. */
final class Subset implements Dataset {
  private final Dataset data;
  private final int[] examples;

  Subset(Dataset data, int... examples) {
    this.data = data;
    this.examples = examples.clone();
    for (int example : examples) {
      Dataset.requireExample(example, data.size());
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
    return data.batch(inside(wanted));
  }

  @Override
  public Batch batch(Batch used, int... wanted) {
    return data.batch(used, inside(wanted));
  }

  /** Leads to the whole data at once, so that parts of parts of parts are as quick. */
  @Override
  public Dataset subset(int... wanted) {
    return new Subset(data, inside(wanted));
  }

  @Override
  public boolean isHeldBack() {
    return data.isHeldBack();
  }

  private int[] inside(int... wanted) {
    int[] inside = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      Dataset.requireExample(wanted[i], examples.length);
      inside[i] = examples[wanted[i]];
    }
    return inside;
  }

  @Override
  public String toString() {
    return size() + " of " + data;
  }
}
