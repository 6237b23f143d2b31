package nn.viz;

import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import org.jspecify.annotations.Nullable;

/** What images show and what was predicted of them, as far as it is known, and the words for it. */
final class ImageLabels {
  private final int count;
  private final int @Nullable [] labels;
  private final int @Nullable [] predicted;
  private final List<String> names;

  /**
   * Labels of images.
   *
   * @param count how many images there are
   * @param labels what each is, or null if nobody knows
   * @param predicted what a model says of each, or null if none was asked
   * @param names of the classes, or none
   * @throws IllegalArgumentException if there is not one for each image, or a name is missing
   */
  ImageLabels(
      int count, @Nullable NdArray labels, @Nullable NdArray predicted, List<String> names) {
    this.count = count;
    this.labels = labels == null ? null : Labels.of("labels of the images", labels, count);
    this.predicted = predicted == null ? null : Labels.of("predicted labels", predicted, count);
    this.names = List.copyOf(names);
    requireNamed(this.labels);
    requireNamed(this.predicted);
  }

  private void requireNamed(int @Nullable [] classes) {
    if (classes == null || names.isEmpty()) {
      return;
    }
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= names.size()) {
        throw new IllegalArgumentException(
            "images: example "
                + i
                + " has class "
                + classes[i]
                + " but there are only "
                + names.size()
                + " names: "
                + names);
      }
    }
  }

  int count() {
    return count;
  }

  /** Whether there are predictions and the truth to compare them with. */
  boolean areJudged() {
    return labels != null && predicted != null;
  }

  /** Whether a prediction is right, or cannot be said to be wrong. */
  boolean right(int i) {
    return labels == null || predicted == null || labels[i] == predicted[i];
  }

  private long rightOnes() {
    return IntStream.range(0, count).filter(this::right).count();
  }

  boolean someAreWrong() {
    return rightOnes() < count;
  }

  /** How many lines stand below each image. */
  int lines() {
    return labels == null && predicted == null ? 0 : someAreWrong() ? 2 : 1;
  }

  /** The prediction, else the label, else nothing. */
  String first(int i) {
    return predicted != null ? name(predicted[i]) : labels != null ? name(labels[i]) : "";
  }

  /** What the image is, if the prediction is wrong. */
  String second(int i) {
    return labels == null || right(i) ? "" : "is " + name(labels[i]);
  }

  private String name(int label) {
    return names.isEmpty() ? Integer.toString(label) : names.get(label);
  }

  String title() {
    if (areJudged()) {
      return "Predictions: " + rightOnes() + " of " + count + " right";
    }
    String what = count == 1 ? "1 image" : count + " images";
    return predicted != null
        ? what + " with predictions"
        : labels != null ? what + " with labels" : what;
  }
}
