package nn.viz;

import nn.core.training.LearningRateCurve;
import nn.viz.paint.Numbers;

/** The loss while the learning rate rises, and the rate to begin with. */
final class FinderChart {
  private FinderChart() {}

  static Plot of(LearningRateCurve curve) {
    double rate = curve.suggestion();
    Series losses = Series.finite("loss, smoothed", curve.rates(), curve.losses());
    Plot plot =
        new Plot("Learning rate: " + Numbers.compact(rate) + " is a rate to begin with")
            .subtitle("where the loss falls fastest, well before it rises")
            .xLabel("learning rate")
            .yLabel("loss")
            .tight()
            .logX()
            .line(losses);
    return plot.mark(new RuleMark(rate, plot.dataY(), "suggested: " + Numbers.compact(rate)));
  }
}
