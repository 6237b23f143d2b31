package nn.course;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.generators.Points;
import org.jspecify.annotations.Nullable;

/** The checks of the tour. */
public final class Tour {
  private Tour() {}

  /** Whether this is the number of parameters of a network from 3 over 5 to 2 numbers. */
  public static Verdict parameters(int count) {
    return Verdict.of(
        () -> {
          int arrows = 3 * 5 + 5 * 2;
          int neurons = 5 + 2;
          if (count <= 0) {
            throw hint(
                "Draw 3 dots, 5 dots and 2 dots in columns, and connect each dot with all dots of"
                    + " the next column.");
          }
          if (count == arrows) {
            throw hint(
                "%d are the arrows between the dots. Each of the neurons has a bias, too.", count);
          }
          if (count == arrows + neurons + 3) {
            throw hint("Three too many: the inputs are numbers, not neurons, and have no bias.");
          }
          if (count == 3 * 5 + 5 || count == 5 * 2 + 2) {
            throw hint("%d is one of the two layers. The other has parameters, too.", count);
          }
          if (count < arrows + neurons) {
            throw hint(
                "%d is too few. Count the arrows of both layers, and a bias for every neuron.",
                count);
          }
          if (count > arrows + neurons) {
            throw hint(
                "%d is too many. Every neuron has an arrow from each number of the column before,"
                    + " and one bias.",
                count);
          }
          return Verdict.right("25 weights and 7 biases; model.summary() counts the same.");
        });
  }

  /** Whether a network with so few neurons in one hidden layer learns the two moons. */
  public static Verdict smallNetwork(int neurons) {
    return Verdict.of(
        () -> {
          if (neurons < 1) {
            throw hint("A layer has at least one neuron.");
          }
          if (neurons > 12) {
            throw hint("%d is more than 12. It can be done with fewer.", neurons);
          }
          LabeledDataset moons = Points.moons(400, 0.13, 42);
          Split<LabeledDataset> split = Split.stratified(moons, 0.25, 42);
          Sequential model =
              new Sequential(42, Shape.of(2), new Dense(neurons, RELU), new Dense(2, SOFTMAX));
          Trainer trainer =
              new Trainer(
                      model, new Adam(0.01), new SparseCategoricalCrossEntropy(), new Accuracy())
                  .quiet();
          trainer.fit(split.train(), Epochs.of(150).seed(42));
          double reached = trainer.evaluate(split.test()).get("accuracy");
          if (reached < 0.95) {
            throw hint(
                "%d %s %.0f%% of the test points right. %s",
                neurons,
                neurons == 1 ? "neuron gets" : "neurons get",
                100 * reached,
                neurons < 3
                    ? "Each neuron can add one bend to the border; look how many it needs."
                    : "That would be enough bends, but so few neurons must be lucky with the"
                        + " random numbers they start from. Try another number.");
          }
          return Verdict.right(
              Answer.say(
                  "with %d neurons in the hidden layer, %.0f%% of the test points.",
                  neurons, 100 * reached));
        });
  }

  /** A rule written by hand. */
  @FunctionalInterface
  public interface Rule {
    /**
     * Tells a point's class.
     *
     * @param x the first coordinate
     * @param y the second
     * @return whether it belongs to the upper moon
     */
    boolean isUpper(double x, double y);
  }

  /** Whether a rule tells 93 of 100 points right, points that nobody has seen. */
  public static Verdict byHand(@Nullable Rule rule) {
    return Verdict.of(
        () -> {
          Rule yours = given("isUpper", rule);
          LabeledDataset fresh = Points.moons(2000, 0.13, 7);
          int[] wrong = new int[2]; // by class: upper, lower
          int[] wrongAt = new int[3]; // by place: left, middle, right
          for (int i = 0; i < fresh.size(); i++) {
            NdArray point = fresh.input(i);
            double x = point.get(0);
            boolean upper = fresh.label(i) == 0;
            if (yours.isUpper(x, point.get(1)) != upper) {
              wrong[fresh.label(i)]++;
              wrongAt[x < -0.4 ? 0 : x < 0.4 ? 1 : 2]++;
            }
          }
          double right = 100 - 100.0 * (wrong[0] + wrong[1]) / fresh.size();
          if ((wrong[0] == 0 && wrong[1] == 1000) || (wrong[1] == 0 && wrong[0] == 1000)) {
            throw hint("Your rule gives every point the same class. That is right by half.");
          }
          if (right < 45) {
            throw hint(
                "Only %.0f%% are right. By turning every answer round you would have %.0f%%.",
                right, 100 - right);
          }
          if (right < 93) {
            throw hint(
                "%.1f%% of 2000 new points are right. Of the upper moon %d are taken for lower"
                    + " ones, of the lower %d for upper ones. %s",
                right, wrong[0], wrong[1], most(wrongAt));
          }
          return Verdict.right(
              Answer.say(
                  "%.1f%% of 2000 points that neither you nor the network have seen.", right));
        });
  }

  private static String most(int[] wrongAt) {
    if (wrongAt[1] >= wrongAt[0] && wrongAt[1] >= wrongAt[2]) {
      return "Most of them lie in the middle, with a first coordinate from -0.4 to 0.4.";
    }
    return wrongAt[0] > wrongAt[2]
        ? "Most of them lie on the left, with a first coordinate below -0.4."
        : "Most of them lie on the right, with a first coordinate above 0.4.";
  }
}
