package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.core.metrics.Metric;

/** A metric of one of several outputs. */
record PartMetric(Parts outputs, Parts targets, String output, Metric metric) implements Metric {
  @Override
  public String name() {
    return output + "_" + metric.name();
  }

  @Override
  public Count start() {
    Count count = metric.start();
    return new Count() {
      @Override
      public void add(NdArray predictions, NdArray wanted) {
        count.add(part(outputs, predictions), part(targets, wanted));
      }

      @Override
      public double result() {
        return count.result();
      }
    };
  }

  private NdArray part(Parts parts, NdArray rows) {
    return parts.part(Tensor.constant(rows), output).data();
  }
}
