package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.doctor.Diagnosis;
import nn.core.doctor.Doctor;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.generators.Fruits;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about deep networks. */
public final class Depth {
  private static final int HIDDEN = 10;
  private static final Shape PIXELS = Shape.of(64);
  private static final Shape CLASSES = Shape.of(6);

  private Depth() {}

  /** How large the weights of a layer begin. */
  @FunctionalInterface
  public interface Start {
    /**
     * The deviation of fresh weights.
     *
     * @param inputs of each neuron
     * @param kept which part of the mean square the activation keeps
     * @return the deviation with which a layer's outputs are as large as its inputs
     */
    double deviation(int inputs, double kept);
  }

  /** Whether a layer with such weights gives outputs as large as its inputs. */
  public static Verdict deviation(@Nullable Start start) {
    return Verdict.of(
        () -> {
          Start yours = given("deviation", start);
          layer(yours, 100, 1);
          layer(yours, 400, 1);
          layer(yours, 50, 0.5);
          layer(yours, 64, 0.25);
          return Verdict.right("inputs · deviation² · kept is 1, layer after layer.");
        });
  }

  private static void layer(Start yours, int inputs, double kept) {
    double got = number("The deviation", yours.deviation(inputs, kept));
    String where = inputs + " inputs and kept " + text(kept);
    if (got <= 0) {
      throw hint("With %s: a deviation is above 0, but yours is %s.", where, text(got));
    }
    double variance = 1 / (inputs * kept);
    if (close(got, variance, 1e-9)) {
      throw hint(
          "With %s you gave %s. That would be right for the deviation's square, the variance.",
          where, Answer.say("%.4f", got));
    }
    double factor = StrictMath.sqrt(inputs * got * got * kept);
    if (Math.abs(factor - 1) > 1e-6) {
      throw hint(
          "With %s your weights make the numbers %s times as large in each layer, after 20 layers"
              + " %s times.%s",
          where,
          text(factor),
          Answer.say("%.1e", StrictMath.pow(factor, 20)),
          kept < 1 ? " Of the sums' mean square only a part is left behind the activation." : "");
    }
  }

  /** Whether these are the factor of ten sigmoids and the weight that would make up for them. */
  public static Verdict whisper(double factor, double weight) {
    return Verdict.of(
        () -> {
          number("The factor", factor);
          number("The weight", weight);
          if (factor == 1) {
            throw hint(
                "A factor of 1 would be a gradient that does not shrink. How steep is a sigmoid"
                    + " where it is steepest?");
          }
          if (close(factor, 2.5, 1e-9) || factor > 1) {
            throw hint(
                "The factor is %s: a gradient that grows. Slopes of functions within functions are"
                    + " multiplied, not added.",
                text(factor));
          }
          double wanted = StrictMath.pow(0.25, 10);
          if (!(Math.abs(factor / wanted - 1) < 0.02)) {
            throw hint(
                "Ten sigmoids, each with the same slope at best: that gives a number that begins"
                    + " with 0.000000, but yours is %s.",
                Answer.say("%.2e", factor));
          }
          if (!close(weight, 4, 1e-9)) {
            throw hint(
                "The factor is right. With the weight %s each layer multiplies the gradient by %s;"
                    + " it should be 1.",
                text(weight), text(0.25 * weight));
          }
          return Verdict.right("about a millionth is left; and a weight of 4 would saturate.");
        });
  }

  /** What a batch becomes. */
  @FunctionalInterface
  public interface Normalize {
    /**
     * The same numbers with mean 0 and deviation 1.
     *
     * @param batch what a neuron gives for each example
     * @return the normalized numbers; all 0 if they were all the same
     */
    double @Nullable [] of(double[] batch);
  }

  /** Whether batches are normalized to mean 0 and deviation 1. */
  public static Verdict normalize(@Nullable Normalize normalize) {
    return Verdict.of(
        () -> {
          Normalize yours = given("normalize", normalize);
          batch(yours, 1, 3);
          batch(yours, 2, 4, 4, 4, 5, 5, 7, 9);
          batch(yours, -100, 0.5, 30, 12);
          double[] same = given("What normalize returned", yours.of(new double[] {7, 7, 7}));
          for (double each : same) {
            if (!Double.isFinite(each)) {
              throw hint("For 7, 7, 7 the deviation is 0, and you divided by it.");
            }
          }
          if (same.length != 3 || same[0] != 0 || same[1] != 0 || same[2] != 0) {
            throw hint("For 7, 7, 7 the answer is 0, 0, 0.");
          }
          return Verdict.right("2, 4, 4, 4, 5, 5, 7, 9 become -1.5, -0.5, ... 2.");
        });
  }

  private static void batch(Normalize yours, double... batch) {
    double[] got = given("What normalize returned", yours.of(batch.clone()));
    if (got.length != batch.length) {
      throw hint("A batch of %d numbers became one of %d.", batch.length, got.length);
    }
    double mean = 0;
    for (double each : got) {
      number("A normalized number", each);
      mean += each / got.length;
    }
    if (Arrays.equals(got, batch)) {
      throw hint("The batch %s came back as it was.", Arrays.toString(batch));
    }
    if (!close(mean, 0, 1e-6)) {
      throw hint(
          "For %s your numbers have the mean %s, not 0.", Arrays.toString(batch), text(mean));
    }
    double squares = 0;
    for (double each : got) {
      squares += each * each / got.length;
    }
    if (!close(squares, 1, 1e-3)) {
      throw hint(
          "For %s the mean is 0, but the deviation is %s, not 1. By what did you divide? The mean"
              + " of the squares is the variance; the deviation is its root.",
          Arrays.toString(batch), text(StrictMath.sqrt(squares)));
    }
    for (int i = 1; i < got.length; i++) {
      if (Double.compare(got[i], got[i - 1]) != Double.compare(batch[i], batch[i - 1])) {
        throw hint("The order has changed: the largest number must stay the largest.");
      }
    }
  }

  /** A network that is to be cured. */
  @FunctionalInterface
  public interface Patient {
    /** Builds it anew. */
    @Nullable Sequential build();
  }

  /** Whether the doctor finds nothing in a network with ten hidden layers. */
  public static Verdict patient(@Nullable Patient patient) {
    return Verdict.of(
        () -> {
          Sequential model = given("patient", given("patient", patient).build());
          if (!model.inputShape().equals(PIXELS) || !model.outputShape().equals(CLASSES)) {
            throw hint(
                "The network should take 64 pixels and give 6 numbers, but it takes %s and gives"
                    + " %s.",
                model.inputShape(), model.outputShape());
          }
          long kernels =
              model.parameters().stream().filter(each -> each.name().endsWith("kernel")).count();
          if (kernels <= HIDDEN) {
            throw hint(
                "Ten hidden layers and the output are 11 layers with weights, but yours has %d:"
                    + " the patient shall be cured, not shortened.",
                kernels);
          }
          Diagnosis diagnosis =
              Doctor.examine(model, new SparseCategoricalCrossEntropy(true), fruits());
          if (!diagnosis.isHealthy()) {
            throw hint(
                "The doctor still finds: %s. Read its advice.",
                diagnosis.findings().stream()
                    .map(each -> each.title() + " (" + each.where() + ")")
                    .distinct()
                    .collect(Collectors.joining("; ")));
          }
          return Verdict.right("the doctor finds nothing in " + kernels + " layers.");
        });
  }

  /** Small pictures, the pixels brought to about -1 to 1. */
  private static Dataset fruits() {
    Batch all = Fruits.grayscale(120, 8, 42).flatten().all();
    float[] pixels = all.inputs().data().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (pixels[i] - 0.7f) * 4;
    }
    return Dataset.of(NdArray.of(all.inputs().shape(), pixels), all.targets());
  }
}
