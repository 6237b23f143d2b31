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
    return new Batch(all.inputs().take(examples), all.targets().take(examples));
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    boolean own = used.inputs().data() == all.inputs().data();
    boolean fits =
        used.size() == examples.length && used.inputs().shape().tail().equals(inputShape());
    if (own || !fits) {
      return batch(examples);
    }
    copy(all.inputs(), examples, used.inputs());
    return new Batch(used.inputs(), all.targets().take(examples));
  }

  private static void copy(NdArray from, int[] rows, NdArray to) {
    int width = rows.length == 0 ? 0 : to.size() / rows.length;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < 0 || rows[i] >= from.shape().dim(0)) {
        throw new IllegalArgumentException(
            "Dataset: no example " + rows[i] + " among " + from.shape().dim(0));
      }
      System.arraycopy(from.data(), rows[i] * width, to.data(), i * width, width);
    }
  }

  @Override
  public String toString() {
    return "Dataset of " + size() + " examples " + inputShape() + " -> " + targetShape();
  }
}
