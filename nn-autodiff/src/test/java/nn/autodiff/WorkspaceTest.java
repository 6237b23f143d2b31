package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private final Workspace workspace = new Workspace();
  private final Tensor x = Tensor.of(NdArray.of(1, 2, 3));

  @Test
  void usesTheMemoryOfTheLastStepAgain() {
    float[] first = workspace.step(() -> memoryOf(x.exp()));
    float[] second = workspace.step(() -> memoryOf(x.neg()));

    assertThat(second).isSameAs(first).containsExactly(-1, -2, -3);
  }

  @Test
  void givesEachResultOfAStepMemoryOfItsOwn() {
    workspace.step(
        () -> {
          assertThat(memoryOf(x.exp())).isNotSameAs(memoryOf(x.exp()));
          return null;
        });
  }

  @Test
  void leavesAloneWhatWasReadInItsStep() {
    NdArray read = workspace.step(() -> x.exp().data());
    NdArray expected = read.copy();
    workspace.step(() -> x.neg().sum().item());

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void leavesAloneWhatWasReadUnderAnotherShape() {
    NdArray read = workspace.step(() -> x.exp().reshape(3, 1).data());
    NdArray expected = read.copy();
    workspace.step(() -> x.neg().sum().item());

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void leavesAloneAGradientThatWasRead() {
    NdArray read = workspace.step(() -> gradient(x.mul(x)).grad());
    NdArray expected = read.copy();
    workspace.step(() -> gradient(x.exp()).grad());

    assertThat(read).isEqualTo(expected);
    assertThat(expected).isEqualTo(NdArray.of(2, 4, 6));
  }

  private Tensor gradient(Tensor y) {
    x.zeroGrad();
    y.sum().backward();
    return x;
  }

  @Test
  void saysThatATensorsStepHasEnded() {
    List<Tensor> kept = new ArrayList<>();
    workspace.step(() -> kept.add(x.exp()));
    Tensor late = kept.get(0);

    assertThatThrownBy(late::data)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "this tensor was computed in a training step that has ended, and the memory of its"
                + " numbers is used again; call data() or grad() within the step, and keep what"
                + " they return");
    assertThatThrownBy(() -> late.add(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> late.reshape(3, 1)).isInstanceOf(IllegalStateException.class);
    assertThat(late).hasToString("shape (3,) = exp(...)");
  }

  @Test
  void lendsGradientsThatAreUsedAgain() {
    Tensor threes = Tensor.constant(NdArray.of(3, 3, 3));
    Tensor fours = Tensor.constant(NdArray.of(4, 4, 4));
    NdArray lent = workspace.step(() -> Workspace.lentGradient(gradient(x.mul(threes))));
    workspace.step(() -> Workspace.lentGradient(gradient(x.mul(fours))));

    assertThat(lent).isEqualTo(fours.data());
  }

  @Test
  void givesMemoryOfTheRightSizeWhenAStepDiffersFromTheLast() {
    workspace.step(() -> x.exp().sum().item());
    float sum = workspace.step(() -> Tensor.of(NdArray.of(1, 2)).mul(3).sum().item());

    assertThat(sum).isEqualTo(9);
  }

  @Test
  void holdsForOneThreadOnly() throws InterruptedException {
    List<Tensor> elsewhere = new ArrayList<>();
    workspace.step(
        () -> {
          Thread other = new Thread(() -> elsewhere.add(x.neg()));
          other.start();
          join(other);
          return null;
        });

    assertThat(elsewhere.get(0).data()).isEqualTo(NdArray.of(-1, -2, -3));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void endsAStepThatFails() {
    assertThatThrownBy(
            () ->
                workspace.step(
                    () -> {
                      throw new IllegalArgumentException("wrong");
                    }))
        .hasMessage("wrong");

    assertThat(workspace.<Float>step(() -> x.sum().item())).isEqualTo(6);
  }

  @Test
  void canHaveAStepOfAnotherWorkspaceInsideAStep() {
    float outer =
        workspace.step(
            () -> {
              Tensor y = x.mul(2);
              new Workspace().step(() -> x.mul(7).sum().item());
              return y.sum().item();
            });

    assertThat(outer).isEqualTo(12);
  }

  @Test
  void rejectsAStepInsideItsOwnStep() {
    assertThatThrownBy(() -> workspace.step(() -> workspace.step(() -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Workspace: a step runs in it already; give each step under way a workspace of its own");
  }

  /** Where a tensor's numbers are, without reading them. */
  private static float[] memoryOf(Tensor tensor) {
    return tensor.held().data();
  }
}
