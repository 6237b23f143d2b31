package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.callbacks.ActivationHistory;
import nn.core.callbacks.LayerActivations;
import nn.core.callbacks.RecordActivations;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

/** Charts of training from inside: norms, activations, dead units. */
class InsideChartsTest {
  private static final ActivationHistory HISTORY = Inside.SAMPLE.activations();

  private static History norms(Map<String, double[]> quantities) {
    History history = History.empty();
    int epochs = quantities.values().iterator().next().length;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Map<String, Double> now = new LinkedHashMap<>();
      for (Map.Entry<String, double[]> quantity : quantities.entrySet()) {
        now.put(quantity.getKey(), quantity.getValue()[epoch]);
      }
      history = history.with(now);
    }
    return history;
  }

  private static ActivationHistory train(int epochs, float bias, Layer... layers) {
    NdArray x = NdArray.full(Shape.of(1, 2), 1);
    Sequential model = new Sequential(Shape.of(2), layers);
    java.util.Arrays.fill(model.parameters().get(1).value().data(), bias);
    RecordActivations inside = new RecordActivations(x);
    new Trainer(model, new Sgd(0), new MeanSquaredError())
        .quiet()
        .with(inside)
        .fit(Dataset.of(x, NdArray.zeros(Shape.of(1, 1))), Epochs.of(epochs));
    return inside.history();
  }

  @Test
  void drawsALineForEachLayerWithItsNumbers() {
    Map<String, double[]> quantities = new LinkedHashMap<>();
    quantities.put("loss", new double[] {1, 2});
    quantities.put("gradient_norm", new double[] {7, 7});
    quantities.put("gradient_norm/dense1", new double[] {0.001, 0.1});
    quantities.put("gradient_norm/block/dense2", new double[] {5, 50});
    quantities.put("weight_norm/dense1", new double[] {3, 4});
    Chart chart = Charts.norms(norms(quantities));
    assertThat(chart.altText())
        .contains("dense1: from 0.001 at 1 to 0.1 at 2", "block/dense2: from 5 at 1 to 50 at 2")
        .contains("dense1: from 3 at 1 to 4 at 2")
        .doesNotContain("all layers");
    assertThat(new SvgPage(chart).texts())
        .containsOnlyOnce("dense1", "block/dense2")
        .contains("Gradients", "Weights", "0.01", "1");
  }

  @Test
  void drawsTheNormOfAllWeightsIfThereAreNoOthers() {
    assertThat(Charts.norms(norms(Map.of("gradient_norm", new double[] {1, 2, 4}))).altText())
        .contains("all layers: from 1 at 1 to 4 at 3");
  }

  @Test
  void leavesGapsWhereANormIsZeroOrNotFinite() {
    Map<String, double[]> quantities = new LinkedHashMap<>();
    quantities.put("gradient_norm/dense1", new double[] {1, 0, Double.NaN, 2});
    quantities.put("gradient_norm/dense2", new double[] {0, 0, 0, 0});
    assertThat(Charts.norms(norms(quantities)).altText())
        .contains("dense1: from 1 at 1 to 2 at 4, lowest 1 at 1")
        .contains("0 or not finite throughout: dense2.");
  }

  @Test
  void saysHowToRecordNorms() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.norms(norms(Map.of("loss", new double[] {1}))))
        .withMessage(
            "norms chart: expected a history with norms but there is [loss]; train with new"
                + " RecordGradientNorms().byLayer() and new RecordWeightNorms().byLayer()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.norms(norms(Map.of("weight_norm", new double[] {0}))))
        .withMessageContaining("0 or not finite in all layers and epochs");
  }

  private static List<RidgeMark> ridges(ActivationHistory history) {
    return history.layers().stream()
        .map(layer -> ActivationCharts.panel(layer, history.epochs()))
        .map(panel -> (RidgeMark) panel.marks().get(0))
        .toList();
  }

  @Test
  void ridgesHoldWhatWasCountedInCommonBins() {
    for (RidgeMark mark : ridges(HISTORY)) {
      LayerActivations layer = HISTORY.of(mark.what().split(" ", -1)[1]);
      assertThat(mark.ridges())
          .extracting(RidgeMark.Ridge::at)
          .containsExactly(0.0, 4.0, 8.0, 12.0, 16.0, 20.0);
      assertThat(mark.edges()).isSorted().contains(0.0);
      for (RidgeMark.Ridge ridge : mark.ridges()) {
        int time = (int) ridge.at();
        long all = 0;
        for (int bin = 0; bin < layer.bins(); bin++) {
          all += layer.count(time, bin);
        }
        for (int bin = 0; bin + 1 < mark.edges().size(); bin++) {
          long own = 0;
          for (int fine = 0; fine < layer.bins(); fine++) {
            boolean inside =
                layer.edge(fine) >= mark.edges().get(bin)
                    && layer.edge(fine + 1) <= mark.edges().get(bin + 1);
            own += inside ? layer.count(time, fine) : 0;
          }
          assertThat(ridge.shares().get(bin)).isCloseTo((double) own / all, within(1e-12));
        }
        assertThat(ridge.shares().stream().mapToDouble(share -> share).sum())
            .isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void choosesTimesAtEqualDistancesUpToTheLast() {
    assertThat(ActivationCharts.chosen(1)).containsExactly(0);
    assertThat(ActivationCharts.chosen(2)).containsExactly(0, 1);
    assertThat(ActivationCharts.chosen(9)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(ActivationCharts.chosen(21)).containsExactly(0, 4, 8, 12, 16, 20);
    for (int times = 1; times < 400; times++) {
      List<Integer> chosen = ActivationCharts.chosen(times);
      assertThat(chosen).hasSizeBetween(1, 9).endsWith(times - 1);
      for (int i = 2; i < chosen.size(); i++) {
        assertThat(chosen.get(i) - chosen.get(i - 1)).isEqualTo(chosen.get(1) - chosen.get(0));
      }
    }
  }

  @Test
  void aLayerThatOnlyGivesZerosHasFlatRidges() {
    ActivationHistory dead = train(2, -9, new Dense(3, Activation.RELU), new Dense(1));
    assertThat(Charts.activationHistograms(dead).altText())
        .contains("zeros 100% → 100%", "in epoch 0 there are none; in epoch 2 there are none");
    assertThat(new SvgPage(Charts.activationHistograms(dead)).texts()).doesNotContain("NaN");
  }

  @Test
  void oneNumberAndOneTimeAreAHistogram() {
    NdArray x = NdArray.full(Shape.of(1, 2), 1);
    RecordActivations inside = new RecordActivations(x);
    Sequential model = new Sequential(Shape.of(2), new Dense(1, Activation.TANH));
    Dataset data = Dataset.of(x, NdArray.zeros(Shape.of(1, 1)));
    new Trainer(model, new Sgd(0), new MeanSquaredError())
        .quiet()
        .with(inside)
        .fit(data, Epochs.of(1));
    List<RidgeMark> marks = ridges(inside.history());
    assertThat(marks.get(0).ridges()).hasSize(2);
    assertThat(marks.get(0).ridges().get(0).most()).isEqualTo(1);
    assertThat(Charts.activationHistograms(inside.history()).altText())
        .contains("of the same 1 example;");
  }

  @Test
  void countsDeadUnitsAndFlatOutputsInPercent() {
    LayerActivations relu = HISTORY.of("dense1");
    // Five of thirty biases are so low that their units never fire.
    assertThat(relu.dead(0)).isEqualTo(5 / 30.0);
    assertThat(Charts.deadUnits(HISTORY).altText())
        .contains("dense1 (relu): from 16.67 at 0 to")
        .contains("dense2 (tanh): from 0 at 0")
        .contains("dead: flat for each of the 60 examples")
        .doesNotContain("dense3");
  }

  @Test
  void putsTheFlattestUnitsOnTop() {
    LayerActivations relu = HISTORY.of("dense1");
    int[] order = DeadUnitsChart.ordered(relu);
    assertThat(IntStream.of(order).sorted().toArray()).isEqualTo(IntStream.range(0, 30).toArray());
    for (int i = 1; i < order.length; i++) {
      assertThat(relu.flat(20, order[i])).isGreaterThanOrEqualTo(relu.flat(20, order[i - 1]));
    }
    assertThat(IntStream.of(order).skip(25)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertThat(Charts.units(HISTORY).altText())
        .contains("dense1: at the end 5 of 30 units are dead");
  }

  @Test
  void saysWhichLayersHaveNoFlatEnds() {
    ActivationHistory linear = train(1, 0, new Dense(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.deadUnits(linear))
        .withMessage(
            "dead units chart: expected a layer with relu, relu6, tanh or sigmoid, which have flat"
                + " ends, but there is [dense1 (affine)]");
    assertThatIllegalArgumentException().isThrownBy(() -> Charts.units(linear));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Charts.activationHistograms(
                    new RecordActivations(NdArray.zeros(Shape.of(1, 2))).history()))
        .withMessageContaining("no layer was looked at; train with the RecordActivations");
  }
}
