package nn.data;

import nn.autodiff.NdArray;
import nn.core.training.Dataset;
import nn.data.transforms.Chunks;

/** Reads class labels out of targets, and says which one is wrong. */
final class Labels {
  private Labels() {}

  /** The label of every example, each checked to be a whole number from 0 to classes - 1. */
  static int[] of(Dataset data, int classes) {
    if (data.targetShape().rank() != 0) {
      throw new IllegalArgumentException(
          "LabeledDataset: expected one label for each example, target shape (), but got "
              + data.targetShape()
              + (data.targetShape().rank() == 1 ? "; decode one-hot rows with OneHot first" : ""));
    }
    int[] labels = new int[data.size()];
    Chunks.forEach(
        "Reading labels",
        data,
        (batch, from) -> {
          NdArray targets = batch.targets();
          for (int i = 0; i < targets.size(); i++) {
            labels[from + i] = label(targets.data()[i], from + i, classes);
          }
        });
    return labels;
  }

  /** The class a number means, checked. */
  static int label(float number, int example, int classes) {
    int label = (int) number;
    if (label != number || label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          "LabeledDataset: expected labels 0 to "
              + (classes - 1)
              + ", as there are "
              + classes
              + " classes, but example "
              + example
              + " has label "
              + number);
    }
    return label;
  }
}
