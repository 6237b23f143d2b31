package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Sequential;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Muon;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.RmsProp;
import nn.core.optimizers.Rprop;
import nn.core.optimizers.Sam;
import nn.core.optimizers.Sgd;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final Terrain BOWL =
      Terrain.of("bowl", (x, y) -> x.mul(x).add(y.mul(y)), -2, 2, -2, 2).from(-1, 0.5);

  private static Way way(Race race, String name) {
    return Objects.requireNonNull(race.ways().get(name), name);
  }

  @Test
  void gradientDescentGoesItsKnownWay() {
    Way way = way(Charts.race(BOWL, 3, new Sgd(0.25)), "Sgd 0.25");
    assertThat(way.along(0)).containsExactly(-1, -0.5, -0.25, -0.125);
    assertThat(way.along(1)).containsExactly(0.5, 0.25, 0.125, 0.0625);
    assertThat(way.heights()[3]).isEqualTo(0.125 * 0.125 + 0.0625 * 0.0625);
  }

  /** A model whose output is the height of the bowl at its two weights. */
  private static Sequential bowl() {
    Layer layer =
        (input, scope) -> {
          Parameter place =
              scope.weight(
                  "place",
                  Shape.of(2),
                  (shape, random) -> NdArray.of(shape, new float[] {-1, 0.5f}));
          return new Built(
              Shape.of(2), 0, (x, pass) -> x.mul(0).add(pass.use(place).mul(pass.use(place))));
        };
    return new Sequential(Shape.of(2), layer);
  }

  @Test
  void optimizersStepAsTheyDoInTraining() {
    for (Optimizer optimizer :
        List.of(
            new Sgd(0.1, 0.9),
            new Adam(0.1),
            new RmsProp(0.05),
            new Rprop(),
            new Muon(),
            new Sam(new Sgd(0.1), 0.05))) {
      Way way = way(Charts.race(BOWL, 20, Map.of("it", optimizer)), "it");
      Sequential model = bowl();
      float[] weights = model.parameters().get(0).value().data();
      double[][] trained = new double[2][21];
      trained[0][0] = weights[0];
      trained[1][0] = weights[1];
      Callback looking =
          new Callback() {
            @Override
            public void stepEnds(Training training) {
              trained[0][(int) training.step()] = weights[0];
              trained[1][(int) training.step()] = weights[1];
            }
          };
      Dataset one = Dataset.of(NdArray.zeros(Shape.of(1, 2)), NdArray.zeros(Shape.of(1, 2)));
      new Trainer(model, optimizer, (predictions, targets) -> predictions.sum())
          .quiet()
          .with(looking)
          .fit(one, Epochs.of(20));
      assertThat(way.along(0)).as("%s", optimizer).containsExactly(trained[0], within(1e-5));
      assertThat(way.along(1)).as("%s", optimizer).containsExactly(trained[1], within(1e-5));
    }
  }

  @Test
  void aWayEndsWhereItLeavesTheMap() {
    Race race = Charts.race(BOWL, 40, new Sgd(1.5), new Sgd(0.1));
    assertThat(way(race, "Sgd 1.5").steps()).isEqualTo(2);
    assertThat(race.altText())
        .contains("Sgd 1.5: left the map in step 2", "Sgd 0.1: ", "after 40 steps");
    assertThat(race.heights().altText())
        .contains("Sgd 1.5, left the map in step 2: from 1.25 at 0 to 5 at 1");
  }

  @Test
  void aWayEndsWhereTheFunctionIsNoNumber() {
    Terrain log = Terrain.of("log", (x, y) -> x.log().add(y.mul(y)), 0.5, 2, -1, 1).from(1, 0.5);
    assertThat(Charts.race(log, 10, new Sgd(2)).altText()).contains("left the map in step 0");
  }

  @Test
  void framesShowMoreAndMoreOfTheWays() {
    Race race = Charts.race(BOWL, 100, new Sgd(0.1));
    assertThat(race.stops()).hasSize(41).startsWith(0, 2, 5).endsWith(100);
    assertThat(Charts.race(BOWL, 3, new Sgd(0.1)).stops()).containsExactly(0, 1, 2, 3);
    Animation animation = race.animation();
    assertThat(animation.altText()).contains("after 100 steps", "Sgd 0.1: from (−1, 0.5) in 100");
    assertThat(animation.width()).isEqualTo(race.width());
    assertThat(animation.html())
        .contains("step 0 · Sgd 0.1: 1.25", "step 2 · Sgd 0.1: 0.512", "step 100 · Sgd 0.1: ");
  }

  @Test
  void namesTellOptimizersApart() {
    assertThat(
            Way.named(new Sgd(0.1), new Sgd(0.1, 0.9), new Adam(0.01), new Adam(0.01), new Rprop())
                .keySet())
        .containsExactly(
            "Sgd 0.1", "Sgd 0.1, momentum 0.9", "Adam 0.01", "Adam 0.01 (2)", "Rprop 0.01");
  }

  @Test
  void theFunctionsAreThoseOfTheirNames() {
    assertThat(Terrain.ROSENBROCK.height(1, 1)).isZero();
    assertThat(Terrain.ROSENBROCK.height(-1, 2)).isEqualTo(104);
    assertThat(Terrain.VALLEY.height(-10, 2)).isEqualTo(9);
    assertThat(Terrain.SADDLE.height(0, StrictMath.sqrt(2))).isCloseTo(-1, within(1e-12));
    assertThat(Terrain.SADDLE.height(0, 0)).isZero();
  }

  @Test
  void rejectsARaceWithoutARunner() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.race(BOWL, 10))
        .withMessage(
            "race: expected 1 step or more and at least one optimizer but got 10 steps and []");
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.race(BOWL, 0, new Sgd()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOWL.from(3, 0))
        .withMessageContaining("expected ends in order and a start on the map");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Terrain.of("flat", (x, y) -> x, 1, 1, 0, 1));
  }

  @Test
  void severalWaysGoDownOneCurve() {
    Map<String, Optimizer> rates = new LinkedHashMap<>();
    rates.put("small", new Sgd(0.25));
    rates.put("large", new Sgd(1.5));
    Plot plot = Charts.descents("x²", x -> x.mul(x), -3, 3, -1, 4, rates);
    assertThat(plot.altText())
        .contains("small: ends at −0.0625: from (−1, 1) in 4 steps to (−0.0625, 0.003906)")
        .contains("large: out of sight in step 2: from (−1, 1) in 2 steps to (−4, 16)");
    assertThat(plot.shownX().high()).isEqualTo(3);
    assertThat(Charts.descents("x²", x -> x.mul(x), -3, 3, -1, 1, new Sgd(0.1)).altText())
        .contains("Downhill on x² in 1 step.", "Sgd 0.1: ends at −0.8");
  }

  @Test
  void rejectsADescentThatBeginsOutOfSight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.descents("x²", x -> x.mul(x), -3, 3, -4, 4, new Sgd(0.1)))
        .withMessageContaining("a start within -3.0 to 3.0 but got 4 steps");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.descents("x²", x -> x.mul(x), -3, 3, -1, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.descents("x²", x -> x.mul(x), 3, -3, -1, 4, new Sgd(0.1)));
  }
}
