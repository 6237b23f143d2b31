package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import org.junit.jupiter.api.Test;

/** The steps are those of the engine, with its numbers. */
class BackwardStepTest {

  private static List<BackwardStep<Double>> steps(Value output) {
    return BackwardStep.all(GraphWalk.from(output), new ScalarSteps());
  }

  /** A graph in which results are used any number of times. */
  private static Value random(long seed) {
    RandomStream random = RandomStream.of(seed, "steps");
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double number = random.uniform(-2, 2);
      values.add(i == 0 ? Value.constant(number) : Value.of(number));
    }
    for (int i = 0; i < 25; i++) {
      Value a = values.get(random.nextInt(values.size()));
      Value b = values.get(random.nextInt(values.size()));
      values.add(
          switch (random.nextInt(5)) {
            case 0 -> a.add(b);
            case 1 -> a.mul(b).tanh();
            case 2 -> a.sub(b);
            case 3 -> a.sigmoid();
            default -> a.div(b.mul(b).add(1));
          });
    }
    Value sum = Value.of(0);
    for (Value value : values) {
      sum = sum.add(value);
    }
    return sum;
  }

  @Test
  void endsWithTheGradientsOfTheEngineToTheLastBit() {
    for (long seed = 0; seed < 50; seed++) {
      Value output = random(seed);
      GraphWalk<Value> walk = GraphWalk.from(output);
      Double[] gradients = new Double[walk.nodes().size()];
      gradients[gradients.length - 1] = 1.0;
      for (BackwardStep<Double> step : BackwardStep.all(walk, new ScalarSteps())) {
        step.shares().forEach(share -> gradients[share.to()] = share.after());
      }
      output.backward();
      for (int i = 0; i < gradients.length; i++) {
        if (walk.nodes().get(i).tracked()) {
          assertThat(gradients[i]).isEqualTo(walk.nodes().get(i).grad());
        }
      }
    }
  }

  @Test
  void letsANodeWaitForEachOfItsUses() {
    for (long seed = 0; seed < 50; seed++) {
      GraphWalk<Value> walk = GraphWalk.from(random(seed));
      Set<Integer> done = new HashSet<>();
      for (BackwardStep<Double> step : BackwardStep.all(walk, new ScalarSteps())) {
        for (int user = 0; user < walk.nodes().size(); user++) {
          if (walk.inputs().get(user).contains(step.node())) {
            assertThat(done).contains(user);
          }
        }
        assertThat(done.add(step.node())).as("each node once").isTrue();
      }
      long computed = walk.nodes().stream().filter(node -> node.op() != null).count();
      assertThat(done).hasSize((int) computed);
    }
  }

  @Test
  void addsUpWhatArrivesOnSeveralWays() {
    Value a = Value.of(3);
    Value b = a.add(a);
    List<BackwardStep<Double>> steps = steps(b.mul(b));
    assertThat(steps)
        .containsExactly(
            new BackwardStep<>(
                2,
                1.0,
                List.of(
                    new BackwardStep.Share<>(0, 1, 6.0, 6.0, null, 6.0, 1),
                    new BackwardStep.Share<>(1, 1, 6.0, 6.0, 6.0, 12.0, 0))),
            new BackwardStep<>(
                1,
                12.0,
                List.of(
                    new BackwardStep.Share<>(0, 0, 1.0, 12.0, null, 12.0, 1),
                    new BackwardStep.Share<>(1, 0, 1.0, 12.0, 12.0, 24.0, 0))));
  }

  @Test
  void passesNothingOnToConstants() {
    Value x = Value.of(3);
    assertThat(steps(x.mul(5)).get(0).shares())
        .containsExactly(new BackwardStep.Share<>(0, 0, 5.0, 5.0, null, 5.0, 0));
  }

  @Test
  void givesTensorsTheGradientsOfTheEngine() {
    Tensor x = Tensor.constant(NdArray.of(new float[][] {{1, -2}, {0.5f, 3}, {-1, 0}}));
    Tensor w = Tensor.of(NdArray.of(new float[][] {{0.5f, -1}, {0.25f, 2}}));
    Tensor b = Tensor.of(NdArray.of(0.1f, -0.2f));
    Tensor h = x.matmul(w).add(b).tanh();
    Tensor loss = h.mul(h).mean();
    GraphWalk<Tensor> walk = GraphWalk.from(loss);
    NdArray[] gradients = new NdArray[walk.nodes().size()];
    for (BackwardStep<NdArray> step : BackwardStep.all(walk, new TensorSteps())) {
      step.shares().forEach(share -> gradients[share.to()] = share.after());
    }
    assertThat(w.grad()).as("the graph itself is left alone").isEqualTo(NdArray.zeros(w.shape()));
    loss.backward();
    for (Tensor leaf : List.of(w, b)) {
      NdArray stepped = gradients[walk.nodes().indexOf(leaf)];
      assertThat(stepped.shape()).isEqualTo(leaf.shape());
      for (int i = 0; i < stepped.size(); i++) {
        assertThat(stepped.data()[i]).isCloseTo(leaf.grad().data()[i], within(1e-6f));
      }
    }
  }

  @Test
  void knowsTheLocalDerivativeOfTensorsWhereItIsOneForEachNumber() {
    Tensor x = Tensor.of(NdArray.of(0.5f, -1));
    TensorSteps engine = new TensorSteps();
    assertThat(engine.local(x.mul(x.detach()), 0)).isEqualTo(x.data());
    assertThat(engine.local(x.sum(), 0)).isNull();
  }
}
