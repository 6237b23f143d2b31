package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.data.Split;
import org.junit.jupiter.api.Test;

class WindowsTest {
  /** Step i holds i, and 10 i. */
  private static Series steps(int count) {
    NdArray values = NdArray.zeros(Shape.of(count, 2));
    for (int i = 0; i < count; i++) {
      values.data()[2 * i] = i;
      values.data()[2 * i + 1] = 10 * i;
    }
    return Series.of(values, "x", "y");
  }

  @Test
  void seeSomeStepsAndPredictThoseBehind() {
    Windows windows = Windows.of(steps(6), 2, 3);
    assertThat(windows.size()).isEqualTo(2);
    assertThat(windows.batch(1))
        .isEqualTo(
            new Batch(
                NdArray.of(Shape.of(1, 2, 2), 1, 10, 2, 20),
                NdArray.of(Shape.of(1, 3, 2), 3, 30, 4, 40, 5, 50)));
    assertThat(windows.inputShape()).isEqualTo(Shape.of(2, 2));
    assertThat(windows.targetShape()).isEqualTo(Shape.of(3, 2));
    assertThat(windows)
        .hasToString("2 windows, 2 steps of [x, y] seen, 3 of [x, y] predicted, stride 1");
  }

  @Test
  void oneTargetNeedsNoAxisOfItsOwn() {
    Windows windows = Windows.of(steps(6), 2, 2).targets("y");
    assertThat(windows.targetShape()).isEqualTo(Shape.of(2));
    assertThat(windows.batch(2, 0).targets())
        .isEqualTo(NdArray.of(new float[][] {{40, 50}, {20, 30}}));
    assertThat(windows.batch(0).inputs().shape()).isEqualTo(Shape.of(1, 2, 2));
  }

  @Test
  void beginAStrideApartAndLookALeadAhead() {
    Windows windows = Windows.of(steps(12), 2, 1).stride(3).lead(2).targets("x");
    assertThat(windows.size()).isEqualTo(3);
    assertThat(windows.all().targets()).isEqualTo(NdArray.of(new float[][] {{4}, {7}, {10}}));
    assertThat(windows.batch(1).inputs()).isEqualTo(NdArray.of(Shape.of(1, 2, 2), 3, 30, 4, 40));
  }

  @Test
  void writeIntoABatchThatIsDone() {
    Windows windows = Windows.of(steps(9), 2, 1);
    Batch used = windows.batch(0, 1);
    Batch next = windows.batch(used, 4, 5);
    assertThat(next.inputs()).isSameAs(used.inputs());
    assertThat(next).isEqualTo(windows.batch(4, 5));
    assertThat(windows.batch(used, 3)).isEqualTo(windows.batch(3));
  }

  @Property(tries = 300)
  void noWindowToLearnFromTouchesWhatIsPredictedLater(
      @ForAll @IntRange(min = 8, max = 60) int steps,
      @ForAll @IntRange(min = 1, max = 4) int input,
      @ForAll @IntRange(min = 1, max = 3) int horizon,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 0, max = 2) int lead,
      @ForAll @IntRange(min = 0, max = 3) int gap) {
    Windows all;
    Split<Windows> split;
    try {
      all = Windows.of(steps(steps), input, horizon).stride(stride).lead(lead);
      split = all.split(0.4, gap);
    } catch (IllegalArgumentException tooShort) {
      assertThat(steps).isLessThan(3 * (input + lead + horizon + stride + gap) + 3);
      return;
    }
    int cut = steps - (int) StrictMath.rint(0.4 * steps);
    for (float seen : split.train().all().inputs().data()) {
      assertThat(seen % 10 == 0 ? seen / 10 : seen).isLessThan(cut - gap);
    }
    int complete = 0;
    for (int i = 0; i < all.size(); i++) {
      boolean learned = all.firstTarget(i) + horizon <= cut - gap;
      boolean tested = all.firstTarget(i) >= cut;
      complete += learned || tested ? 1 : 0;
      assertThat(learned).isEqualTo(i < split.train().size());
    }
    assertThat(split.train().size() + split.test().size()).isEqualTo(complete);
    assertThat(split.test().firstTarget(0)).isGreaterThanOrEqualTo(cut);
    assertThat(split.test().batch(split.test().size() - 1)).isEqualTo(all.batch(all.size() - 1));
    assertThat(split.test().isHeldBack()).isTrue();
    assertThat(split.train().isHeldBack()).isFalse();
  }

  @Test
  void foldsLearnFromAllThatWasBefore() {
    List<Split<Windows>> folds = Windows.of(steps(22), 3, 2).targets("x").expandingFolds(4, 1);
    int[] cuts = {6, 10, 14, 18};
    for (int i = 0; i < 4; i++) {
      Windows train = folds.get(i).train();
      Windows test = folds.get(i).test();
      assertThat(train.firstInput(0)).isZero();
      assertThat(train.firstTarget(train.size() - 1) + 2).isEqualTo(cuts[i] - 1);
      assertThat(test.firstTarget(0)).isEqualTo(cuts[i]);
      assertThat(test.firstTarget(test.size() - 1) + 2).isEqualTo(cuts[i] + 4);
    }
  }

  @Test
  void rejectsWindowsThatDoNotFit() {
    assertThatThrownBy(() -> Windows.of(steps(4), 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got input 3, horizon 2, stride 1, lead 0 and 4 steps");
    assertThatThrownBy(() -> Windows.of(steps(4), 0, 1)).hasMessageContaining("input 0");
    assertThatThrownBy(() -> Windows.of(steps(4), 1, 1).stride(0)).hasMessageContaining("stride 0");
    assertThatThrownBy(() -> Windows.of(steps(4), 1, 1).lead(-1)).hasMessageContaining("lead -1");
    assertThatThrownBy(() -> Windows.of(steps(4), Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Windows.of(steps(4), 1, 1).targets("z"))
        .hasMessageContaining("no variable \"z\"");
    assertThatThrownBy(() -> Windows.of(steps(4), 1, 1).targets(new String[0]))
        .hasMessageContaining("got none");
    assertThatThrownBy(() -> Windows.of(steps(4), 1, 1).batch(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no example 3 among 3");
  }

  @Test
  void rejectsSplitsThatLeaveNothing() {
    Windows windows = Windows.of(steps(10), 4, 2);
    assertThatThrownBy(() -> windows.split(0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cut at step 5 with a gap of 0, 0 windows are left to learn from")
        .hasMessageContaining("a window spans 6 steps");
    assertThatThrownBy(() -> windows.split(0.1)).hasMessageContaining("and 0 to test with");
    assertThatThrownBy(() -> windows.split(0.2, -1)).hasMessageContaining("gap of -1");
    assertThatThrownBy(() -> windows.split(0.2, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> windows.expandingFolds(0, 0)).hasMessageContaining("0 folds of 10");
    assertThatThrownBy(() -> windows.expandingFolds(10, 0)).hasMessageContaining("10 folds of 10");
    assertThatThrownBy(() -> windows.split(0.2).train().stride(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set the stride before the split");
  }
}
