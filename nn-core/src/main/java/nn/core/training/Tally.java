package nn.core.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.Tensor;
import nn.core.metrics.Metric;

/** The loss and the metrics of one epoch, counted up batch by batch. */
final class Tally {
  private final Map<String, Metric.Count> counts = new LinkedHashMap<>();
  private double loss;
  private long examples;

  Tally(List<Metric> metrics) {
    for (Metric metric : metrics) {
      String name = metric.name();
      if (name.equals("loss") || counts.putIfAbsent(name, metric.start()) != null) {
        throw new IllegalArgumentException(
            "Trainer: expected metrics of different names, none called loss, but got \""
                + name
                + (name.equals("loss") ? "\"" : "\" twice"));
      }
    }
  }

  void add(double meanLoss, Tensor predictions, Batch batch) {
    loss += meanLoss * batch.size();
    examples += batch.size();
    for (Metric.Count count : counts.values()) {
      count.add(predictions.data(), batch.targets());
    }
  }

  Map<String, Double> results(String prefix) {
    Map<String, Double> results = new LinkedHashMap<>();
    results.put(prefix + "loss", loss / Math.max(1, examples));
    counts.forEach((name, count) -> results.put(prefix + name, count.result()));
    return results;
  }
}
