package nn.viz;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.core.losses.Loss;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** What a single prediction costs, against what it is. */
final class LossChart {
  private LossChart() {}

  static Plot of(double target, Range predictions, List<Loss> losses) {
    if (losses.isEmpty()) {
      throw new IllegalArgumentException(
          "loss chart: there is nothing to draw; name at least one loss");
    }
    Plot plot =
        new Plot("What a prediction costs when " + Numbers.compact(target) + " is right")
            .tight()
            .xLabel("prediction")
            .yLabel("loss");
    for (Loss loss : losses) {
      String name = loss.toString();
      int end = name.indexOf('[') < 0 ? name.length() : name.indexOf('[');
      plot =
          plot.line(
              Curves.sample(
                  name.substring(0, end),
                  x -> cost(loss, x, target),
                  predictions.low(),
                  predictions.high()));
    }
    return plot;
  }

  private static double cost(Loss loss, double prediction, double target) {
    Tensor one = Tensor.constant(NdArray.of(new float[][] {{(float) prediction}}));
    return loss.of(one, NdArray.of(new float[][] {{(float) target}})).item();
  }
}
