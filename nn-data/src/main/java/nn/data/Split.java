package nn.data;

import nn.core.training.Dataset;

/**
 * Two parts of one dataset: one to learn from, one held back to test or validate with.
 *
 * <p>Every example lands in exactly one part. The same seed gives the same parts on every machine.
 * The part that is held back knows it ({@link Dataset#isHeldBack}), and so does all that is made of
 * it: a scaler, an encoder, a vocabulary refuses to be fitted on it. For three parts there is
 * {@link TrainValidationTest}, for parts that take turns {@link nn.core.search.Folds}.
 *
 * <pre>{@code
 * var split = Split.stratified(fruits, 0.2, 42);
 * Standardization standardize = Standardizer.perFeature().fit(split.train());
 * trainer.fit(split.train().map(standardize), split.test().map(standardize), Epochs.of(50));
 * }</pre>
 *
 * <p>How many examples are held back is rounded to the nearest whole number; scikit-learn rounds
 * up.
 *
 * @param train the examples to learn from
 * @param test the examples held back
 * @param <D> the kind of dataset
 */
public record Split<D extends Dataset>(D train, D test) {
  /** The examples held back, by the name they have when they steer the training. */
  public D validation() {
    return test;
  }

  /**
   * Parts drawn at random.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> random(LabeledDataset data, double heldBack, long seed) {
    return of(data, Parts.random(data, seed, heldBack));
  }

  /**
   * Parts drawn at random.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<Dataset> random(Dataset data, double heldBack, long seed) {
    return of(data, Parts.random(data, seed, heldBack));
  }

  /**
   * The last examples held back, the order kept: for data in the order of time.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> inOrder(LabeledDataset data, double heldBack) {
    return of(data, Parts.inOrder(data, heldBack));
  }

  /**
   * The last examples held back, the order kept: for data in the order of time.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<Dataset> inOrder(Dataset data, double heldBack) {
    return of(data, Parts.inOrder(data, heldBack));
  }

  /**
   * The latest examples held back, both parts in the order of time. Examples of one time go to one
   * part, so all that is held back is later than all that is learned from.
   *
   * @param times when each example was, in any unit
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer times than examples, one is NaN, or
   *     one of the parts would be empty
   */
  public static Split<LabeledDataset> byTime(LabeledDataset data, double[] times, double heldBack) {
    return of(data, Parts.byTime(data, times, heldBack));
  }

  /**
   * The latest examples held back, both parts in the order of time. Examples of one time go to one
   * part, so all that is held back is later than all that is learned from.
   *
   * @param times when each example was, in any unit
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer times than examples, one is NaN, or
   *     one of the parts would be empty
   */
  public static Split<Dataset> byTime(Dataset data, double[] times, double heldBack) {
    return of(data, Parts.byTime(data, times, heldBack));
  }

  /**
   * Parts drawn at random class by class, so that both have the proportions of the whole, to one
   * example for each class.
   *
   * @param heldBack which part of the examples is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static Split<LabeledDataset> stratified(LabeledDataset data, double heldBack, long seed) {
    return of(data, Parts.stratified(data, seed, heldBack));
  }

  /**
   * Groups drawn at random, so that no group is in both parts: pictures of one patient, sentences
   * of one author.
   *
   * @param groups the group of each example, any numbers
   * @param heldBack which part of the groups is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer numbers than examples, or one of
   *     the parts would be empty
   */
  public static Split<LabeledDataset> grouped(
      LabeledDataset data, int[] groups, double heldBack, long seed) {
    return of(data, Parts.grouped(data, groups, seed, heldBack));
  }

  /**
   * Groups drawn at random, so that no group is in both parts: pictures of one patient, sentences
   * of one author.
   *
   * @param groups the group of each example, any numbers
   * @param heldBack which part of the groups is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer numbers than examples, or one of
   *     the parts would be empty
   */
  public static Split<Dataset> grouped(Dataset data, int[] groups, double heldBack, long seed) {
    return of(data, Parts.grouped(data, groups, seed, heldBack));
  }

  private static Split<LabeledDataset> of(LabeledDataset data, int[]... parts) {
    return new Split<>(data.subset(parts[0]), data.subset(parts[1]).holdBack());
  }

  private static Split<Dataset> of(Dataset data, int[]... parts) {
    return new Split<>(data.subset(parts[0]), data.subset(parts[1]).holdBack());
  }
}
