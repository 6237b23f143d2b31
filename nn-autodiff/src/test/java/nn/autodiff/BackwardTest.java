package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one backward() of both engines. */
class BackwardTest {
  @Test
  void followsTheChainRule() {
    Value x = Value.of(2).named("x");
    Value y = x.mul(3).add(1).tanh();
    y.backward();

    double tanh = StrictMath.tanh(7);
    assertThat(y.data()).isEqualTo(tanh);
    assertThat(x.grad()).isEqualTo((1 - tanh * tanh) * 3);
  }

  @Test
  void addsUpTheUsesOfAReusedResult() {
    Value a = Value.of(3);
    Value b = a.add(a);
    Value c = b.add(b);
    c.backward();
    assertThat(a.grad()).isEqualTo(4);
    assertThat(b.grad()).isEqualTo(2);

    Tensor ta = Tensor.of(NdArray.of(3, 5));
    Tensor tb = ta.add(ta);
    tb.add(tb).sum().backward();
    assertThat(ta.grad()).isEqualTo(NdArray.of(4, 4));
  }

  @Test
  void waitsForTheLongWayRound() {
    Value x = Value.of(2);
    Value near = x.mul(5);
    Value far = near.mul(1).mul(1).mul(1).mul(7);
    near.add(far).add(near).backward();

    assertThat(near.grad()).isEqualTo(9);
    assertThat(x.grad()).isEqualTo(45);
  }

  @Test
  void addsUpTheGradientsOfSeveralGraphsInLeavesUntilZeroed() {
    Value x = Value.of(2);
    x.mul(3).backward();
    x.mul(4).backward();
    assertThat(x.grad()).isEqualTo(7);

    x.zeroGrad();
    assertThat(x.grad()).isZero();
    x.mul(5).backward();
    assertThat(x.grad()).isEqualTo(5);
  }

  @Test
  void givesAZeroGradientBeforeBackwardAndWhereTheGraphDoesNotReach() {
    Value unused = Value.of(2);
    Tensor tensor = Tensor.of(NdArray.of(1, 2));

    assertThat(unused.grad()).isZero();
    assertThat(tensor.grad()).isEqualTo(NdArray.of(0, 0));
  }

  @Test
  void givesALeafItselfTheGradientOne() {
    Value x = Value.of(2);
    x.backward();

    assertThat(x.grad()).isEqualTo(1);
  }

  @Test
  void refusesASecondWalk() {
    Value x = Value.of(2).named("x");
    Value y = x.mul(3).named("y");
    y.backward();

    assertThatThrownBy(y::backward)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "backward(): y: 6.0 = mul(...) belongs to a graph that backward() has used already, and"
                + " its gradients would be counted twice; compute the result anew before calling"
                + " backward() again");
    assertThat(x.grad()).isEqualTo(3);
  }

  @Test
  void refusesPartOfAUsedGraphAndLeavesTheRestWhole() {
    Value x = Value.of(2);
    Value used = x.mul(3).named("used");
    used.exp().backward();
    double before = x.grad();
    Value fresh = x.mul(5);
    Value mixed = fresh.add(used);

    assertThatThrownBy(mixed::backward)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("used: 6.0 = mul(...) belongs to a graph that backward() has used");
    assertThat(x.grad()).isEqualTo(before);
    assertThat(mixed.grad()).isZero();

    fresh.mul(fresh).backward();
    assertThat(x.grad()).isEqualTo(before + 100);
  }

  @Test
  void startsFromOneNumber() {
    Tensor x = Tensor.of(NdArray.of(1, 2));

    assertThatThrownBy(() -> x.exp().backward())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "backward(): starts from one number, usually the loss, but this has shape (2,);"
                + " reduce it with sum() or mean() first");
    x.exp().slice(0, 0, 1).reshape(1, 1).backward();
    assertThat(x.grad().get(1)).isZero();
  }

  @Test
  void refusesWhatWantsNoGradient() {
    Value constant = Value.constant(2).named("two");

    assertThatThrownBy(() -> constant.mul(3).backward())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "backward(): 6.0 was not computed from any leaf that wants a gradient; make the leaf"
                + " with of(...) instead of constant(...), and compute outside of NoGrad");
  }

  @Test
  void asksAnOpOnlyForGradientsThatSomebodyNeeds() {
    List<Integer> asked = new ArrayList<>();
    Op<Double> spy =
        new Op<>() {
          @Override
          public String name() {
            return "spy";
          }

          @Override
          public Double forward(Double[] x) {
            return x[0] + x[1] + x[2];
          }

          @Override
          public Double backward(int i, Double dy, Double y, Double[] x) {
            asked.add(i);
            return dy;
          }
        };
    Value x = Value.of(1);
    Value.apply(spy, Value.constant(1), x, x.detach()).backward();

    assertThat(asked).containsExactly(1);
  }

  @Test
  void forgetsWhereConstantsCameFrom() {
    Value sum = Value.constant(1).add(2);

    assertThat(sum.op()).isNull();
    assertThat(sum.inputs()).isEmpty();
    assertThat(sum.tracked()).isFalse();
  }

  @Test
  void remembersOpInputsDepthAndName() {
    Value x = Value.of(1);
    Value y = x.mul(x).named("y");
    Value z = y.add(1);

    assertThat(z.op()).isNotNull().extracting(Op::name).isEqualTo("add");
    assertThat(z.inputs()).startsWith(y).hasSize(2);
    assertThat(z.depth()).isEqualTo(2);
    assertThat(y).hasToString("y: 1.0 = mul(...)");
    assertThat(y.name()).isEqualTo("y");
    assertThatThrownBy(() -> z.inputs().set(0, x))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void keepsItsOwnInputsWhenTheCallersArrayChanges() {
    Tensor x = Tensor.of(NdArray.of(1, 2));
    Tensor[] parts = {x, x};
    Tensor y = Tensor.apply(new Concat(0), parts);
    parts[0] = Tensor.constant(NdArray.of(9));
    y.sum().backward();

    assertThat(x.grad()).isEqualTo(NdArray.of(2, 2));
  }

  @Test
  void computesWithoutGradientInsideNoGrad() {
    Value x = Value.of(2);
    Value y = NoGrad.of(() -> NoGrad.of(() -> x.mul(3)).add(x));

    assertThat(y.data()).isEqualTo(8);
    assertThat(y.tracked()).isFalse();
    assertThat(x.mul(3).tracked()).isTrue();
  }

  @Test
  void computesWithGradientAgainAfterNoGradHasFailed() {
    Value x = Value.of(2);

    assertThatThrownBy(
            () ->
                NoGrad.of(
                    () -> {
                      throw new IllegalStateException("inside");
                    }))
        .hasMessage("inside");
    assertThat(x.mul(3).tracked()).isTrue();
  }

  @Test
  void letsNoGradientThroughADetachedNode() {
    Value x = Value.of(2);
    x.mul(x.detach()).backward();
    assertThat(x.grad()).isEqualTo(2);

    Tensor t = Tensor.of(NdArray.of(2, 3));
    t.mul(t.detach()).sum().backward();
    assertThat(t.grad()).isEqualTo(NdArray.of(2, 3));
  }

  @Test
  void walksAGraph200000NodesDeep() {
    Value x = Value.of(1);
    Value y = x;
    for (int i = 0; i < 200_000; i++) {
      y = y.add(1);
    }
    y.backward();
    assertThat(x.grad()).isEqualTo(1);
    assertThat(y.depth()).isEqualTo(200_000);

    Tensor t = Tensor.of(NdArray.of(1, 2));
    Tensor sum = t;
    for (int i = 0; i < 200_000; i++) {
      sum = sum.neg();
    }
    sum.sum().backward();
    assertThat(t.grad()).isEqualTo(NdArray.of(1, 1));
  }

  @Test
  void walksAGraph10000NodesWide() {
    Value x = Value.of(3);
    Value sum = Value.constant(0);
    for (int i = 0; i < 10_000; i++) {
      sum = sum.add(x.mul(i));
    }
    sum.backward();
    assertThat(x.grad()).isEqualTo(10_000 * 9_999 / 2.0);

    Tensor t = Tensor.of(NdArray.of(3));
    Tensor[] parts = new Tensor[10_000];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = t.mul(2);
    }
    Tensor.concat(0, parts).sum().backward();
    assertThat(t.grad()).isEqualTo(NdArray.of(20_000));
  }

  @Test
  void walksAGraphWithMorePathsThanCouldBeFollowedOneByOne() {
    Value x = Value.of(1);
    Value y = x;
    for (int i = 0; i < 100; i++) {
      y = y.add(y);
    }
    y.backward();

    assertThat(x.grad()).isEqualTo(0x1p100);
  }

  @Test
  void namesTheOpWhoseGradientHasTheWrongShape() {
    Op<NdArray> wrong = new PlantedOp("wrong", x -> x, (dy, y, x) -> NdArray.zeros(Shape.of(3, 2)));
    Tensor x = Tensor.of(NdArray.zeros(Shape.of(2, 3)));

    assertThatThrownBy(() -> Tensor.apply(wrong, x).sum().backward())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "wrong: backward(0, ...) gave a gradient of shape (3, 2) for an input of shape (2, 3);"
                + " give it the input's shape, or the one the input broadcast to");
  }

  @Test
  void printsTensorsInShort() {
    Tensor x = Tensor.of(NdArray.of(1, 2)).named("x");

    assertThat(x).hasToString("x: [1. 2.]");
    assertThat(x.mul(2)).hasToString("[2. 4.] = mul(...)");
    assertThat(Tensor.of(NdArray.zeros(Shape.of(4, 5)))).hasToString("shape (4, 5)");
  }
}
