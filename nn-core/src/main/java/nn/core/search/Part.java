package nn.core.search;

import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/** Some examples of a dataset. */
final class Part implements Dataset {
  private final Dataset data;
  private final int[] examples;

  Part(Dataset data, int... examples) {
    this.data = data;
    this.examples = examples;
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

  private int[] inside(int... wanted) {
    int[] inside = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] < 0 || wanted[i] >= examples.length) {
        throw new IllegalArgumentException(
            "Folds: there is no example " + wanted[i] + " among " + examples.length);
      }
      inside[i] = examples[wanted[i]];
    }
    return inside;
  }
}
