package nn.data;

import nn.core.training.Dataset;

/**
 * Three parts of one dataset: one to learn from, one that steers the training (when to stop, which
 * settings to take), and one that is looked at once, at the end.
 *
 * <p>Every example lands in exactly one part. The same seed gives the same parts on every machine.
 * The two parts that are held back know it, as those of a {@link Split} do.
 *
 * <pre>{@code
 * var parts = TrainValidationTest.stratified(fruits, 0.1, 0.2, 42);
 * trainer.fit(parts.train(), parts.validation(), Epochs.of(50));
 * trainer.evaluate(parts.test()).get("accuracy");
 * }</pre>
 *
 * @param train the examples to learn from
 * @param validation the examples held back to steer the training
 * @param test the examples held back for the end
 * @param <D> the kind of dataset
 */
public record TrainValidationTest<D extends Dataset>(D train, D validation, D test) {
  /**
   * Parts drawn at random.
   *
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static TrainValidationTest<LabeledDataset> random(
      LabeledDataset data, double validation, double test, long seed) {
    return of(data, Parts.random(data, seed, validation, test));
  }

  /**
   * Parts drawn at random.
   *
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static TrainValidationTest<Dataset> random(
      Dataset data, double validation, double test, long seed) {
    return of(data, Parts.random(data, seed, validation, test));
  }

  /**
   * The last examples to test with, those before them to validate with, the order kept: for data in
   * the order of time.
   *
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static TrainValidationTest<LabeledDataset> inOrder(
      LabeledDataset data, double validation, double test) {
    return of(data, Parts.inOrder(data, validation, test));
  }

  /**
   * The last examples to test with, those before them to validate with, the order kept: for data in
   * the order of time.
   *
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static TrainValidationTest<Dataset> inOrder(Dataset data, double validation, double test) {
    return of(data, Parts.inOrder(data, validation, test));
  }

  /**
   * The latest examples to test with, those before them to validate with, all parts in the order of
   * time. Examples of one time go to one part, so each part is later than the one before.
   *
   * @param times when each example was, in any unit
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer times than examples, one is NaN, or
   *     one of the parts would be empty
   */
  public static TrainValidationTest<LabeledDataset> byTime(
      LabeledDataset data, double[] times, double validation, double test) {
    return of(data, Parts.byTime(data, times, validation, test));
  }

  /**
   * The latest examples to test with, those before them to validate with, all parts in the order of
   * time. Examples of one time go to one part, so each part is later than the one before.
   *
   * @param times when each example was, in any unit
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer times than examples, one is NaN, or
   *     one of the parts would be empty
   */
  public static TrainValidationTest<Dataset> byTime(
      Dataset data, double[] times, double validation, double test) {
    return of(data, Parts.byTime(data, times, validation, test));
  }

  /**
   * Parts drawn at random class by class, so that all have the proportions of the whole, to one
   * example for each class.
   *
   * @param validation which part of the examples is held back to steer the training, for example
   *     0.1
   * @param test which part of the examples is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public static TrainValidationTest<LabeledDataset> stratified(
      LabeledDataset data, double validation, double test, long seed) {
    return of(data, Parts.stratified(data, seed, validation, test));
  }

  /**
   * Groups drawn at random, so that no group is in two parts: pictures of one patient, sentences of
   * one author.
   *
   * @param groups the group of each example, any numbers
   * @param validation which part of the groups is held back to steer the training, for example 0.1
   * @param test which part of the groups is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer numbers than examples, or one of
   *     the parts would be empty
   */
  public static TrainValidationTest<LabeledDataset> grouped(
      LabeledDataset data, int[] groups, double validation, double test, long seed) {
    return of(data, Parts.grouped(data, groups, seed, validation, test));
  }

  /**
   * Groups drawn at random, so that no group is in two parts: pictures of one patient, sentences of
   * one author.
   *
   * @param groups the group of each example, any numbers
   * @param validation which part of the groups is held back to steer the training, for example 0.1
   * @param test which part of the groups is held back to test with at the end, for example 0.2
   * @throws IllegalArgumentException if there are more or fewer numbers than examples, or one of
   *     the parts would be empty
   */
  public static TrainValidationTest<Dataset> grouped(
      Dataset data, int[] groups, double validation, double test, long seed) {
    return of(data, Parts.grouped(data, groups, seed, validation, test));
  }

  private static TrainValidationTest<LabeledDataset> of(LabeledDataset data, int[]... parts) {
    return new TrainValidationTest<>(
        data.subset(parts[0]), data.subset(parts[1]).holdBack(), data.subset(parts[2]).holdBack());
  }

  private static TrainValidationTest<Dataset> of(Dataset data, int[]... parts) {
    return new TrainValidationTest<>(
        data.subset(parts[0]), data.subset(parts[1]).holdBack(), data.subset(parts[2]).holdBack());
  }
}
