package nn.core.training;

import nn.autodiff.Shape;

/**
 * The same examples, marked as those that nothing is learned from.
 *
 * @param data the examples
 */
record HeldBack(Dataset data) implements Dataset {
  @Override
  public int size() {
    return data.size();
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
  public Batch batch(int... examples) {
    return data.batch(examples);
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    return data.batch(used, examples);
  }

  @Override
  public Batch all() {
    return data.all();
  }

  @Override
  public boolean isHeldBack() {
    return true;
  }

  @Override
  public Dataset holdBack() {
    return this;
  }

  @Override
  public String toString() {
    return data + ", held back";
  }
}
