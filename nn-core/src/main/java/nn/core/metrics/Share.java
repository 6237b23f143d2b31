package nn.core.metrics;

/** What share of things are as they should be. */
abstract class Share implements Metric.Count {
  private long hits;
  private long all;
  private boolean unknown;

  /** One thing more: whether it is as it should be, or not even known. */
  final void count(boolean hit, boolean isNaN) {
    hits += hit ? 1 : 0;
    all++;
    unknown |= isNaN;
  }

  @Override
  public final double result() {
    return unknown || all == 0 ? Double.NaN : (double) hits / all;
  }
}
