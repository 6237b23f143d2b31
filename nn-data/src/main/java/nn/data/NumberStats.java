package nn.data;

/** Range, mean and spread of numbers that come one by one (Welford's method). */
final class NumberStats {
  private long count;
  private long missing;
  private long infinite;
  private double mean;
  private double squares;
  private float lowest = Float.POSITIVE_INFINITY;
  private float highest = Float.NEGATIVE_INFINITY;

  void add(float number) {
    if (Float.isNaN(number)) {
      missing++;
      return;
    }
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
    if (Float.isInfinite(number)) {
      infinite++;
      return;
    }
    count++;
    double distance = number - mean;
    mean += distance / count;
    squares += distance * (number - mean);
  }

  long infinite() {
    return infinite;
  }

  DataSummary.Row row(String name) {
    boolean none = count + infinite == 0;
    return new DataSummary.Row(
        name,
        none ? Double.NaN : lowest,
        none ? Double.NaN : highest,
        count == 0 ? Double.NaN : mean,
        count == 0 ? Double.NaN : Math.sqrt(squares / count),
        missing);
  }
}
