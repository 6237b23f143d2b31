package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about data. */
public final class PreparingData {
  private PreparingData() {}

  /** Whether values are standardized by mean and deviation of the training numbers. */
  public static Verdict standardize(@Nullable BinaryOperator<double[]> standardize) {
    return Verdict.of(
        () -> {
          BinaryOperator<double[]> yours = given("standardize", standardize);
          double[] train = {2, 4, 4, 4, 5, 5, 7, 9}; // mean 5, deviation 2
          double[] values = {5, 7, 2};
          double[] got = numbers(yours.apply(train.clone(), values.clone()), 3);
          if (Arrays.equals(got, values)) {
            throw hint("The values have come back as they were.");
          }
          if (close(got[0] + got[1] + got[2], 0, 1e-9)) {
            throw hint(
                "The values 5, 7 and 2 came out with mean 0, though the training numbers lie around"
                    + " 5. Whose mean have you subtracted?");
          }
          if (close(got[0], 0, 1e-9) && close(got[1], 0.5, 1e-9)) {
            throw hint(
                "7 is one deviation above the mean of 2, 4, 4, 4, 5, 5, 7, 9 and should be 1, but"
                    + " is 0.5: you divide by the squared deviation.");
          }
          if (close(got[0], 0, 1e-9) && close(got[1], 2 / StrictMath.sqrt(32.0 / 7), 1e-9)) {
            throw hint(
                "Nearly: the mean of the squared distances is their sum divided by how many there"
                    + " are, not by one less.");
          }
          expect(got, new double[] {0, 1, -1.5}, "Training 2, 4, 4, 4, 5, 5, 7, 9, values 5, 7, 2");
          double[] alone = numbers(yours.apply(train.clone(), new double[] {11}), 1);
          expect(alone, new double[] {3}, "The same training numbers, the single value 11");
          double[] flat = yours.apply(new double[] {3, 3, 3}, new double[] {3, 4});
          if (flat != null && Arrays.stream(flat).anyMatch(x -> !Double.isFinite(x))) {
            throw hint(
                "All training numbers are 3: their deviation is 0, and a division by it gives %s.",
                Arrays.toString(flat));
          }
          expect(numbers(flat, 2), new double[] {0, 0}, "All training numbers 3, values 3 and 4");
          return Verdict.right(
              "a value that comes alone is scaled, too, and a constant is no harm.");
        });
  }

  /** Writing a category as numbers. */
  @FunctionalInterface
  public interface OneHot {
    /**
     * Writes a category as one number for each that is known.
     *
     * @param known the categories of the training part, in order
     * @param category the one to write, known or not
     * @return 1 in its place, 0 elsewhere
     */
    double @Nullable [] of(List<String> known, String category);
  }

  /** Whether a known category is 1 in its place, and an unknown one nowhere. */
  public static Verdict oneHot(@Nullable OneHot oneHot) {
    return Verdict.of(
        () -> {
          OneHot yours = given("oneHot", oneHot);
          List<String> known = List.of("city", "mountain", "race");
          for (int place = 0; place < known.size(); place++) {
            double[] wanted = new double[3];
            wanted[place] = 1;
            // A string of its own: one that is equal, but not the same object.
            String category = String.valueOf(known.get(place).toCharArray());
            double[] got = numbers(yours.of(known, category), 3);
            if (Arrays.stream(got).allMatch(x -> x == 0)) {
              throw hint(
                  "%s is known, but came out as zeros. Strings are compared by equals, not by ==.",
                  category);
            }
            expect(got, wanted, "Known are city, mountain, race; the category " + category);
          }
          double[] tandem;
          try {
            tandem = yours.of(known, "tandem");
          } catch (IndexOutOfBoundsException e) {
            throw hint(
                "A tandem is not among city, mountain, race, and your code looks for it in a place"
                    + " that does not exist: %s.",
                String.valueOf(e.getMessage()));
          }
          double[] got = numbers(tandem, 3);
          if (Arrays.stream(got).sum() == 1) {
            throw hint(
                "A tandem is not among city, mountain, race, but you make it a %s.",
                known.get(got[0] == 1 ? 0 : got[1] == 1 ? 1 : 2));
          }
          expect(got, new double[3], "Known are city, mountain, race; the category tandem");
          return Verdict.right("one switch for each kind, and none for what nobody has seen.");
        });
  }

  /** Whether these are the counts of 10 rare rows of 200 of which a fifth is held back. */
  public static Verdict rareClass(int stratified, int possibleAtRandom) {
    return Verdict.of(
        () -> {
          if (stratified == 40) {
            throw hint("40 is all of the test part. How many of them are of the rare class?");
          }
          if (stratified != 2) {
            throw hint(
                "Stratified: each class is split by itself. A fifth of the rare class is held"
                    + " back, and you say %d.",
                stratified);
          }
          if (possibleAtRandom == 10) {
            throw hint("At random: have you counted that there may be none at all?");
          }
          if (possibleAtRandom != 11) {
            throw hint(
                "At random: which is the smallest number of rare rows that can land among 40, and"
                    + " which the largest? You say there are %d possible counts.",
                possibleAtRandom);
          }
          return Verdict.right(
              "2 if stratified; at random anything from 0 to 10, and with 0 nothing is tested.");
        });
  }

  /** Choosing a feature. */
  @FunctionalInterface
  public interface Selection {
    /**
     * Chooses the feature whose mean differs most between the classes, by the training rows.
     *
     * @param features of each row
     * @param labels 0 or 1 for each row
     * @param inTraining whether a row may be looked at
     * @return the number of the feature
     */
    int best(double[][] features, int[] labels, boolean[] inTraining);
  }

  /** Whether a selection looks at the training rows, and at no others. */
  public static Verdict best(@Nullable Selection best) {
    return Verdict.of(
        () -> {
          Selection yours = given("best", best);
          int[] labels = {0, 1, 0, 1, 0, 1, 0, 1};
          boolean[] inTraining = {true, true, true, true, false, false, false, false};
          double[][] quiet = {
            {0, 1, 5}, {0, 2, 1}, {1, 1, 6}, {1, 2, 2}, {0, 1, 3}, {0, 2, 3}, {1, 1, 3}, {1, 2, 3}
          };
          double[][] loud = Arrays.stream(quiet).map(double[]::clone).toArray(double[][]::new);
          for (int i = 4; i < 8; i++) {
            loud[i][0] = 100 * labels[i]; // in the test rows, feature 0 says it all
          }
          int before = choice(yours, quiet, labels, inTraining);
          int after = choice(yours, loud, labels, inTraining);
          if (before != after) {
            throw hint(
                "Only numbers of test rows were changed, and you choose another feature: %d instead"
                    + " of %d. So your code looks at them.",
                after, before);
          }
          if (before == 1) {
            throw hint(
                "Feature 1 is higher by 1 in class 1. Feature 2 is lower by 4, which tells the"
                    + " classes apart better.");
          }
          if (before != 2) {
            throw hint(
                "In the training rows feature 2 tells the classes apart best, but you choose"
                    + " feature %d, whose mean is the same in both.",
                before);
          }
          boolean[] others = {false, false, false, false, true, true, true, true};
          int moved = choice(yours, loud, labels, others);
          if (moved != 0) {
            throw hint(
                "The last four rows are the training part now, and feature 0 is the best, but you"
                    + " choose %d. Which rows do you ask?",
                moved);
          }
          return Verdict.right(
              "the test rows may be changed at will, and your choice stays. That is the way to"
                  + " test any code for this leak.");
        });
  }

  private static int choice(
      Selection yours, double[][] features, int[] labels, boolean[] inTraining) {
    double[][] copy = Arrays.stream(features).map(double[]::clone).toArray(double[][]::new);
    int chosen = yours.best(copy, labels.clone(), inTraining.clone());
    if (chosen < 0 || chosen > 2) {
      throw hint("There are features 0, 1 and 2, but you choose %d.", chosen);
    }
    return chosen;
  }

  private static double[] numbers(double @Nullable [] got, int count) {
    double[] numbers = given("The result", got);
    if (numbers.length != count) {
      throw hint("The result should have %d numbers, but has %d.", count, numbers.length);
    }
    for (double each : numbers) {
      number("A number of the result", each);
    }
    return numbers;
  }

  private static void expect(double[] got, double[] wanted, String where) {
    for (int i = 0; i < wanted.length; i++) {
      if (!close(got[i], wanted[i], 1e-9)) {
        throw hint(
            "%s: number %d of the result should be %s, but is %s.",
            where, i + 1, text(wanted[i]), text(got[i]));
      }
    }
  }
}
