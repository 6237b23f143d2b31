package nn.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.OneHot;
import nn.data.transforms.Reshape;
import nn.data.transforms.Transform;

/**
 * Examples of named classes: inputs, and for each a label that counts the classes from 0.
 *
 * <p>Nothing is copied by the methods that return another dataset; numbers are gathered when a
 * batch is asked for. <b>Shapes:</b> inputs as they come, targets {@code ()}, so a batch of n has
 * targets {@code (n,)}, as sparse categorical cross-entropy and (for two classes) binary
 * cross-entropy want them; {@link #oneHot} is for categorical cross-entropy.
 *
 * <pre>{@code
 * LabeledDataset digits = Digits.generate(1000, 42);
 * digits.classNames();          // [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
 * digits.label(0);              // the class of the first example
 * digits.flatten().take(100);   // shape (784,) each
 * }</pre>
 */
public final class LabeledDataset implements Dataset {
  private final Dataset data;
  private final int[] labels;
  private final List<String> classNames;

  private LabeledDataset(Dataset data, int[] labels, List<String> classNames) {
    this.data = data;
    this.labels = labels;
    this.classNames = classNames;
  }

  /**
   * Examples from two arrays, checked to the last number.
   *
   * @param inputs shape {@code (n, ...)}
   * @param labels shape {@code (n,)}, whole numbers from 0 to {@code classNames.size() - 1}
   * @throws IllegalArgumentException if there are no examples, more or fewer labels than inputs, a
   *     label is out of range, or a number is NaN or infinite
   */
  public static LabeledDataset of(NdArray inputs, NdArray labels, List<String> classNames) {
    if (inputs.shape().rank() == 0
        || labels.shape().rank() != 1
        || inputs.shape().dim(0) != labels.size()) {
      throw new IllegalArgumentException(
          "LabeledDataset: expected inputs (n, ...) and labels (n,) but got "
              + inputs.shape()
              + " and "
              + labels.shape());
    }
    if (labels.size() == 0) {
      throw new IllegalArgumentException(
          "LabeledDataset: it is empty; there is nothing to learn from 0 examples, shape "
              + inputs.shape());
    }
    return of(Datasets.check(Dataset.of(inputs, labels)), classNames);
  }

  /**
   * A dataset whose targets are labels, with names for its classes.
   *
   * @throws IllegalArgumentException if the targets are no labels, or one is out of range
   */
  public static LabeledDataset of(Dataset data, List<String> classNames) {
    return new LabeledDataset(data, Labels.of(data, classNames.size()), List.copyOf(classNames));
  }

  /**
   * A dataset whose labels are known beforehand, so that nothing is read before a batch is asked
   * for: images in files, for example.
   *
   * @param data the examples; the target of each is its label
   * @param labels the label of each example, 0 to {@code classNames.size() - 1}
   * @throws IllegalArgumentException if there are more or fewer labels than examples, or one is out
   *     of range
   */
  public static LabeledDataset of(Dataset data, int[] labels, List<String> classNames) {
    if (labels.length != data.size() || data.targetShape().rank() != 0) {
      throw new IllegalArgumentException(
          "LabeledDataset: expected one label for each of "
              + data.size()
              + " examples, target shape (), but got "
              + labels.length
              + " and target shape "
              + data.targetShape());
    }
    for (int i = 0; i < labels.length; i++) {
      Labels.label(labels[i], i, classNames.size());
    }
    return new LabeledDataset(data, labels.clone(), List.copyOf(classNames));
  }

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
  public boolean isHeldBack() {
    return data.isHeldBack();
  }

  @Override
  public LabeledDataset holdBack() {
    return new LabeledDataset(data.holdBack(), labels, classNames);
  }

  /** The names of the classes; class {@code k} is at place {@code k}. */
  public List<String> classNames() {
    return classNames;
  }

  /** The input of one example, for example one image. */
  public NdArray input(int example) {
    Dataset.requireExample(example, size());
    return data.batch(example).inputs().row(0);
  }

  /** The class of one example. */
  public int label(int example) {
    Dataset.requireExample(example, size());
    return labels[example];
  }

  /** The name of the class of one example. */
  public String className(int example) {
    return classNames.get(label(example));
  }

  /** All inputs in one array, shape {@code (n, ...)}; a copy. */
  public NdArray inputs() {
    return data.all().inputs();
  }

  /** All labels in one array, shape {@code (n,)}; a copy. */
  public NdArray labels() {
    float[] numbers = new float[labels.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = labels[i];
    }
    return NdArray.of(Shape.of(numbers.length), numbers);
  }

  /** How many examples each class has. */
  public int[] counts() {
    int[] counts = new int[classNames.size()];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  /**
   * The named examples, in this order; one may come twice.
   *
   * @throws IllegalArgumentException if there is no such example
   */
  @Override
  public LabeledDataset subset(int... examples) {
    Dataset some = data.subset(examples);
    return new LabeledDataset(
        some, Arrays.stream(examples).map(i -> labels[i]).toArray(), classNames);
  }

  /**
   * The first {@code n} examples.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public LabeledDataset take(int n) {
    return subset(Datasets.first(data, n));
  }

  /** All examples in a random order, the same for the same seed. */
  public LabeledDataset shuffled(long seed) {
    return subset(Datasets.order(data, seed));
  }

  /** The same examples with their inputs changed. */
  public LabeledDataset map(Transform inputs) {
    return new LabeledDataset(Datasets.map(data, inputs), labels, classNames);
  }

  /**
   * The same examples with each input as one row of numbers: {@code (28, 28)} to {@code (784,)}.
   */
  public LabeledDataset flatten() {
    return map(new Reshape(Shape.of(inputShape().size())));
  }

  /** The same examples with targets {@code (classes,)}, for categorical cross-entropy. */
  public Dataset oneHot() {
    return Datasets.mapTargets(data, new OneHot(classNames.size()));
  }

  /** One line: how many examples, their shape, and how many of each class. */
  @Override
  public String toString() {
    int[] counts = counts();
    String classes =
        IntStream.range(0, counts.length)
            .mapToObj(k -> classNames.get(k) + " " + counts[k])
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return size() + " examples of shape " + inputShape() + ": " + classes;
  }
}
