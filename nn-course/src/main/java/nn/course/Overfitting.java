package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about overfitting. */
public final class Overfitting {
  private Overfitting() {}

  /** The rule of early stopping. */
  @FunctionalInterface
  public interface Stopping {
    /**
     * Says when a training ends.
     *
     * @param validationLoss of each epoch
     * @param patience after how many epochs in a row without progress it ends
     * @return the number of its last epoch, from 1
     */
    int endsAfter(double[] validationLoss, int patience);
  }

  /** Whether a training ends when its patience is used up, and not before. */
  public static Verdict endsAfter(@Nullable Stopping stopping) {
    return Verdict.of(
        () -> {
          Stopping yours = given("endsAfter", stopping);
          expect(yours, 5, 2, 5, 4, 3, 4, 5, 6, 7);
          expect(yours, 8, 3, 5, 4, 4.5, 3, 2, 3, 3, 3, 3);
          expect(yours, 5, 3, 5, 2, 4, 3.5, 3, 2.5);
          expect(yours, 4, 2, 3, 2, 2, 2, 2);
          expect(yours, 4, 3, 4, 3, 2, 1);
          expect(yours, 4, 5, 4, 5, 6, 7);
          return Verdict.right("it waits out a tremble, and ends when waiting brings nothing.");
        });
  }

  private static void expect(Stopping yours, int wanted, int patience, double... losses) {
    int got = yours.endsAfter(losses.clone(), patience);
    if (got == wanted) {
      return;
    }
    String series =
        "For the losses "
            + Arrays.stream(losses).mapToObj(Answer::text).collect(Collectors.joining(", "))
            + " and a patience of "
            + patience
            + " you end after epoch "
            + got;
    if (got < 1 || got > losses.length) {
      throw hint("%s; there are epochs 1 to %d.", series, losses.length);
    }
    if (got == losses.length) {
      throw hint(
          "%s, the last. For how long had nothing been better than the best by then?", series);
    }
    throw hint(
        "%s. Was the patience used up there, and not before? Compare with the best loss so far,"
            + " and begin to count anew whenever it is beaten.",
        series);
  }

  /** The slope of a penalty. */
  @FunctionalInterface
  public interface PenaltySlope {
    /**
     * Says how fast the penalty grows with each weight.
     *
     * @param weights of the layer
     * @param strength of the penalty
     * @return one slope for each weight
     */
    double @Nullable [] of(double[] weights, double strength);
  }

  /** Whether this is the gradient of strength times the sum of the squares. */
  public static Verdict penaltySlope(@Nullable PenaltySlope penaltySlope) {
    return Verdict.of(
        () -> {
          PenaltySlope yours = given("penaltySlope", penaltySlope);
          double[] weights = {0.5, -2, 0, 3};
          for (double strength : new double[] {0.5, 0.1, 0}) {
            double[] slopes = numbers("penaltySlope", yours.of(weights.clone(), strength), 4);
            for (int i = 0; i < weights.length; i++) {
              double measured = measuredSlope(weights, i, strength);
              String where =
                  "For the weight " + text(weights[i]) + " and the strength " + text(strength);
              if (close(slopes[i], measured, 1e-6)) {
                continue;
              }
              if (slopes[i] == 0) {
                throw hint(
                    "%s your slope is 0. But making this weight a little larger changes its"
                        + " square.",
                    where);
              }
              if (weights[i] < 0 && close(slopes[i], -measured, 1e-6)) {
                throw hint(
                    "%s your slope is %s, so the penalty would grow with the weight. Does it,"
                        + " left of 0?",
                    where, text(slopes[i]));
              }
              if (close(Math.abs(slopes[i]), strength, 1e-9)) {
                throw hint(
                    "%s your slope is %s. That is L1's, as steep for small weights as for large"
                        + " ones.",
                    where, text(slopes[i]));
              }
              throw hint(
                  "%s your slope is %s, but finite differences of the penalty say %s.",
                  where, text(slopes[i]), text(measured));
            }
          }
          return Verdict.right("large weights are pulled hard, small ones hardly, none to zero.");
        });
  }

  private static double measuredSlope(double[] weights, int i, double strength) {
    double h = 1e-4;
    double above = weights[i] + h;
    double below = weights[i] - h;
    return strength * (above * above - below * below) / (2 * h);
  }

  /** A layer with dropout. */
  @FunctionalInterface
  public interface Drop {
    /**
     * Says what comes out of a layer.
     *
     * @param outputs of its neurons
     * @param away which of them are switched off in this step
     * @param rate the probability that one is switched off
     * @param training whether the network is being trained
     * @return what the next layer gets
     */
    double @Nullable [] of(double[] outputs, boolean[] away, double rate, boolean training);
  }

  /** Whether the mean stays the same in training, and nothing happens in use. */
  public static Verdict dropout(@Nullable Drop dropout) {
    return Verdict.of(
        () -> {
          Drop yours = given("dropout", dropout);
          double[] outputs = {2, -1, 4, 3};
          boolean[] away = {false, true, false, true};
          double[] half = numbers("dropout", yours.of(outputs.clone(), away.clone(), 0.5, true), 4);
          double[] some =
              numbers("dropout", yours.of(outputs.clone(), away.clone(), 0.75, true), 4);
          double[] used =
              numbers("dropout", yours.of(outputs.clone(), away.clone(), 0.5, false), 4);
          for (int i = 0; i < outputs.length; i++) {
            if (away[i] && half[i] != 0) {
              throw hint(
                  "While training, a neuron that is away gives 0; yours gives %s.", text(half[i]));
            }
          }
          if (half[0] == outputs[0]) {
            throw hint(
                "With half of the neurons away, the others give as much as ever, so the next layer"
                    + " gets half as much on average as it will get in use.");
          }
          if (!close(half[0], 4, 1e-9)) {
            throw hint(
                "With rate 0.5, an output of 2 that stays should become 4, not %s.", text(half[0]));
          }
          if (!close(some[2], 16, 1e-9)) {
            throw hint(
                "With rate 0.75, an output of 4 becomes %s. On average one neuron of four is there:"
                    + " how much must it give, so that the mean stays the same?",
                text(some[2]));
          }
          for (int i = 0; i < outputs.length; i++) {
            if (!close(used[i], outputs[i], 1e-9)) {
              throw hint(
                  "When the network is only used (training is false), an output of %s becomes %s.",
                  text(outputs[i]), text(used[i]));
            }
          }
          return Verdict.right("on average the next layer notices nothing.");
        });
  }

  private static double[] numbers(String name, double @Nullable [] given, int length) {
    double[] numbers = given("What " + name + " returns", given);
    if (numbers.length != length) {
      throw hint(
          "%s got %d numbers and should return as many, not %d.", name, length, numbers.length);
    }
    for (double number : numbers) {
      number("A number that " + name + " returns", number);
    }
    return numbers;
  }

  /** Whether A is too small, B overfits after epoch 5 and C is not done. */
  public static Verdict diagnoses(
      @Nullable String largerNetwork,
      @Nullable String remedy,
      @Nullable String moreEpochs,
      int stopAfter) {
    return Verdict.of(
        () -> {
          String larger = letter("largerNetwork", largerNetwork);
          String held = letter("remedy", remedy);
          String more = letter("moreEpochs", moreEpochs);
          if (larger.equals(held) || held.equals(more) || larger.equals(more)) {
            throw hint("Each of the three trainings needs something else, but a letter repeats.");
          }
          if (!held.equals("B")) {
            throw hint(
                "You say that %s overfits. Then its validation loss would rise while its training"
                    + " loss falls.",
                held);
          }
          if (!larger.equals("A")) {
            throw hint(
                "You say that C needs a larger network and A more epochs. Which of the two is still"
                    + " getting better at the end?");
          }
          if (stopAfter != 5) {
            throw hint(
                "The letters are right. But after epoch %d, was B as good on the validation"
                    + " examples as it ever got?",
                stopAfter);
          }
          return Verdict.right("A is too small, B learns by heart from epoch 6 on, C is not done.");
        });
  }

  private static String letter(String name, @Nullable String value) {
    String said = given(name, value);
    String letter = said.strip().toUpperCase(Locale.ROOT);
    if (!letter.equals("A") && !letter.equals("B") && !letter.equals("C")) {
      throw hint("%s should be \"A\", \"B\" or \"C\", but it is \"%s\".", name, said);
    }
    return letter;
  }
}
