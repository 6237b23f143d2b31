package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Samples;
import org.junit.jupiter.api.Test;

class CtcTest {
  private static final Loss ON_LOGITS = new Ctc(0, true);

  /** Repetitions once, blanks left out. */
  private static List<Integer> spelled(int[] path) {
    List<Integer> labels = new ArrayList<>();
    for (int t = 0; t < path.length; t++) {
      if (path[t] != 0 && (t == 0 || path[t] != path[t - 1])) {
        labels.add(path[t]);
      }
    }
    return labels;
  }

  @Property(tries = 60)
  void addsUpAllPathsThatSpellTheLabels(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll @IntRange(min = 0, max = 3) int length) {
    int classes = 3;
    RandomStream random = RandomStream.of(seed, "labels");
    NdArray targets = NdArray.zeros(Shape.of(1, Math.min(3, steps)));
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < Math.min(length, steps); i++) {
      int label = 1 + random.nextInt(2);
      if (labels.size() + 1 + repeats(labels, label) <= steps) {
        labels.add(label);
        targets.data()[labels.size() - 1] = label;
      }
    }
    NdArray logits = Samples.normal(seed, Shape.of(1, steps, classes));
    NdArray p = Tensor.constant(logits).softmax().data();
    double total = 0;
    for (int number = 0; number < StrictMath.pow(classes, steps); number++) {
      int[] path = new int[steps];
      double chance = 1;
      int rest = number;
      for (int t = 0; t < steps; t++) {
        path[t] = rest % classes;
        rest /= classes;
        chance *= p.get(0, t, path[t]);
      }
      total += spelled(path).equals(labels) ? chance : 0;
    }
    assertThat((double) ON_LOGITS.of(Tensor.of(logits), targets).item())
        .isCloseTo(-StrictMath.log(total), within(1e-5));
    GradCheck.of(x -> ON_LOGITS.of(x[0], targets), logits).assertPassed();
  }

  /** How many blanks are needed between equal labels, with one more label. */
  private static int repeats(List<Integer> labels, int more) {
    int repeats = 0;
    for (int i = 0; i < labels.size(); i++) {
      int next = i + 1 < labels.size() ? labels.get(i + 1) : more;
      repeats += labels.get(i) == next ? 1 : 0;
    }
    return repeats;
  }

  @Test
  void isTheSameWithAnotherBlank() {
    NdArray logits = Samples.normal(1, Shape.of(2, 4, 3));
    Tensor turned = Tensor.of(logits).gather(2, 1, 2, 0);
    float first =
        ON_LOGITS.of(Tensor.of(logits), NdArray.of(new float[][] {{1, 2}, {2, 0}})).item();
    float last = new Ctc(2, true).of(turned, NdArray.of(new float[][] {{0, 1}, {1, 2}})).item();
    assertThat(last).isCloseTo(first, within(1e-6f));
  }

  @Test
  void isFiniteForFarLogitsAndLongSequences() {
    NdArray logits = Samples.normal(1, Shape.of(1, 300, 5));
    for (int i = 0; i < logits.size(); i++) {
      logits.data()[i] *= 1000;
    }
    Tensor z = Tensor.of(logits);
    Tensor loss = ON_LOGITS.of(z, NdArray.full(Shape.of(1, 100), 3));
    loss.backward();
    assertThat(loss.item()).isFinite().isPositive();
    for (float slope : z.grad().data()) {
      assertThat(slope).isFinite();
    }
  }

  @Test
  void rejectsLabelsThatAreNoneAndSequencesThatAreTooLong() {
    Tensor p = Tensor.of(NdArray.full(Shape.of(2, 3, 4), 0.25f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ctc().of(p, NdArray.of(new float[][] {{1, 2, 0}, {1, 4, 0}})))
        .withMessage(
            "Ctc: expected labels 0 to 3 but for the blank 0, which only fills up the end, but example"
                + " 1 of the batch has 4.0 at 1; give the last layer more units, or choose another"
                + " blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ctc().of(p, NdArray.of(new float[][] {{0, 2, 0}, {1, 1, 0}})))
        .withMessageContaining("example 0 of the batch has 0.0 at 0;");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ctc().of(p, NdArray.of(new float[][] {{1, 2, 3}, {1, 1, 2}})))
        .withMessage(
            "Ctc: expected at least 4 steps, as example 1 of the batch has 3 labels and a blank"
                + " between equal ones, but predictions have shape (2, 3, 4); give the model more"
                + " steps, or leave such examples out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ctc(4, false).of(p, NdArray.of(new float[][] {{1}, {1}})))
        .withMessageStartingWith("Ctc: expected the blank to be a class 0 to 3 but got 4; ");
  }
}
