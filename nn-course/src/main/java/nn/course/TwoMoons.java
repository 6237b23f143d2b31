package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import nn.autodiff.Value;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about a network of scalars. */
public final class TwoMoons {
  private TwoMoons() {}

  /** A neuron made of values. */
  @FunctionalInterface
  public interface Neuron {
    /**
     * Computes a neuron.
     *
     * @param weights one for each input
     * @param inputs what it looks at
     * @param bias is added to the sum
     * @return relu of the weighted sum
     */
    Value output(Value[] weights, Value[] inputs, Value bias);
  }

  /** Whether a neuron computes relu of its weighted sum, in a graph that reaches its weights. */
  public static Verdict neuron(@Nullable Neuron neuron) {
    return Verdict.of(
        () -> {
          Neuron yours = given("neuron", neuron);
          Value[] weights = {Value.of(2), Value.of(-1), Value.of(0.5)};
          Value[] inputs = {Value.of(3), Value.of(4), Value.of(-2)};
          Value bias = Value.of(0.25);
          Value output = given("What neuron returns", yours.output(weights, inputs, bias));
          double sum = 2 * 3 - 4 - 0.5 * 2 + 0.25;
          double got = number("The output", output.data());
          if (close(got, 0.25, 1e-12)) {
            throw hint("That is the bias alone. The inputs have not come in yet.");
          }
          if (close(got, sum - 0.25, 1e-12)) {
            throw hint("The weighted sum is right, but the bias is missing.");
          }
          if (!close(got, sum, 1e-12)) {
            throw hint(
                "With weights 2, -1, 0.5, inputs 3, 4, -2 and bias 0.25 the sum is %s, but you"
                    + " have %s.",
                text(sum), text(got));
          }
          Value off = yours.output(weights, inputs, Value.of(-10));
          if (given("What neuron returns", off).data() < 0) {
            throw hint("With a bias of -10 the sum is below zero, and relu makes 0 of that.");
          }
          if (!output.tracked()) {
            throw hint("The graph was lost: build the sum from the values, not from their data().");
          }
          output.backward();
          if (weights[1].grad() != 4 || inputs[0].grad() != 2 || bias.grad() != 1) {
            throw hint(
                "The number is right, but backward() does not reach all of it: the slope of the"
                    + " second weight should be 4, its input, and is %s.",
                text(weights[1].grad()));
          }
          return Verdict.right("the number, and its slopes.");
        });
  }

  /** Whether weights and biases of all layers are counted. */
  public static Verdict parameters(@Nullable ToIntFunction<int[]> parameters) {
    return Verdict.of(
        () -> {
          ToIntFunction<int[]> yours = given("parameters", parameters);
          int[][] cases = {{2, 8, 8, 1}, {3, 5, 2}, {4, 1}, {784, 32, 10}};
          int[] wanted = {105, 32, 5, 25450};
          int[] weightsAlone = {88, 25, 4, 25408};
          for (int i = 0; i < cases.length; i++) {
            int got = yours.applyAsInt(cases[i].clone());
            String sizes = Arrays.toString(cases[i]);
            if (got == weightsAlone[i]) {
              throw hint(
                  "%s: %d is the number of weights. Each neuron has a bias, too.", sizes, got);
            }
            if (got == wanted[i] + cases[i][0]) {
              throw hint("%s: the inputs are numbers, not neurons; they have no bias.", sizes);
            }
            if (got != wanted[i]) {
              throw hint(
                  "%s: expected %d, but you gave %d. A layer has neurons times (inputs + 1)"
                      + " parameters.",
                  sizes, wanted[i], got);
            }
          }
          return Verdict.right("105 for the network above, and 25,450 for 784, 32, 10.");
        });
  }

  /** A loss of one point. */
  @FunctionalInterface
  public interface Hinge {
    /**
     * The hinge loss.
     *
     * @param score what the network gives
     * @param answer 1 or -1
     * @return how wrong that is, 0 or more
     */
    Value loss(Value score, double answer);
  }

  /** Whether this is max(0, 1 - answer · score), in a graph that reaches the score. */
  public static Verdict hinge(@Nullable Hinge hinge) {
    return Verdict.of(
        () -> {
          Hinge yours = given("hinge", hinge);
          double[][] cases = {{0.25, 1}, {0.25, -1}, {-2, 1}, {-3, -1}, {4, 1}};
          for (double[] each : cases) {
            Value score = Value.of(each[0]);
            Value loss = given("What hinge returns", yours.loss(score, each[1]));
            double wanted = Math.max(0, 1 - each[1] * each[0]);
            double got = number("The loss", loss.data());
            if (got < 0) {
              throw hint(
                  "Score %s, answer %s: a loss of %s. Being far on the right side is no merit:"
                      + " there the loss is 0.",
                  text(each[0]), text(each[1]), text(got));
            }
            if (loss == score) {
              throw hint("That is the score itself. The loss compares it with the answer.");
            }
            if (wanted > 0 && close(got, Math.max(0, 1 + each[1] * each[0]), 1e-12)) {
              throw hint(
                  "Score %s, answer %s: a loss of %s. Do right answers cost more than wrong ones?",
                  text(each[0]), text(each[1]), text(got));
            }
            if (!close(got, wanted, 1e-12)) {
              throw hint(
                  "Score %s, answer %s: expected %s, but you have %s. The product of answer and"
                      + " score is positive on the right side.",
                  text(each[0]), text(each[1]), text(wanted), text(got));
            }
            if (wanted > 0) {
              if (!loss.tracked()) {
                throw hint("The graph was lost: build the loss from the score, not its data().");
              }
              loss.backward();
              if (score.grad() != -each[1]) {
                throw hint(
                    "The loss is right, but its slope by the score should be %s and is %s.",
                    text(-each[1]), text(score.grad()));
              }
            }
          }
          return Verdict.right("wrong side or too close costs, the rest is free.");
        });
  }
}
