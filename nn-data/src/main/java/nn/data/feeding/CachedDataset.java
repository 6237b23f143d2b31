package nn.data.feeding;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.files.Rows;
import org.jspecify.annotations.Nullable;

/** Examples read from a cache. */
final class CachedDataset implements Dataset {
  /** Looks at what is about to be read. */
  @FunctionalInterface
  interface Check {
    /** Throws if the example cannot be trusted. */
    void example(int number);
  }

  private final String name;
  private final int size;
  private final boolean heldBack;
  private final Check check;
  private final Rows inputs;
  private final Rows targets;
  private final @Nullable Rows weights;

  CachedDataset(String name, int size, boolean heldBack, Check check, List<Rows> rows) {
    this.name = name;
    this.size = size;
    this.heldBack = heldBack;
    this.check = check;
    this.inputs = rows.get(0);
    this.targets = rows.get(1);
    this.weights = rows.size() > 2 ? rows.get(2) : null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Shape inputShape() {
    return inputs.shape();
  }

  @Override
  public Shape targetShape() {
    return targets.shape();
  }

  @Override
  public boolean isHeldBack() {
    return heldBack;
  }

  @Override
  public Batch batch(int... examples) {
    require(examples);
    return with(inputs.take(examples), examples);
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    require(examples);
    return with(inputs.takeOver(used.inputs(), examples), examples);
  }

  private void require(int... examples) {
    for (int example : examples) {
      Dataset.requireExample(example, size);
      check.example(example);
    }
  }

  private Batch with(NdArray numbers, int... examples) {
    return new Batch(
        numbers, targets.take(examples), weights == null ? null : weights.take(examples));
  }

  @Override
  public String toString() {
    return name + " of " + size + " examples " + inputShape() + " -> " + targetShape();
  }
}
