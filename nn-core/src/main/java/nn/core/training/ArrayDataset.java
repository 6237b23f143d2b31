package nn.core.training;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Examples held in two arrays.
 *
 * @param all the arrays themselves, not copies
 */
record ArrayDataset(Batch all) implements Dataset {
  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Shape inputShape() {
    return all.inputs().shape().tail();
  }

  @Override
  public Shape targetShape() {
    return all.targets().shape().tail();
  }

  @Override
  public Batch batch(int... examples) {
    return with(all.inputs().take(examples), examples);
  }

  private Batch with(NdArray inputs, int... examples) {
    NdArray weights = all.weights();
    return new Batch(
        inputs, all.targets().take(examples), weights == null ? null : weights.take(examples));
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    boolean own = used.inputs().data() == all.inputs().data();
    boolean fits =
        used.size() == examples.length
            && used.inputs().shape().equalsBeyondFirst(all.inputs().shape());
    if (own || !fits) {
      return batch(examples);
    }
    all.inputs().takeInto(used.inputs(), examples);
    return with(used.inputs(), examples);
  }

  @Override
  public String toString() {
    return "Dataset of " + size() + " examples " + inputShape() + " -> " + targetShape();
  }
}
