package nn.core.callbacks;

import java.util.Map;

/** Which measured quantity a callback goes by, and which way is better. */
final class Monitor {
  private final String callback;
  private final String name;
  private final boolean higher;

  Monitor(String callback, String name, boolean higher) {
    this.callback = callback;
    this.name = name;
    this.higher = higher;
  }

  /** Losses and errors get better downwards, everything else upwards. */
  static boolean higherIsBetter(String name) {
    String plain = name.startsWith("val_") ? name.substring(4) : name;
    return !(plain.equals("loss")
        || plain.equals("penalty")
        || plain.equals("perplexity")
        || plain.contains("error")
        || plain.matches("r?mse|mae"));
  }

  double of(Map<String, Double> results) {
    Double value = results.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          callback
              + ": expected \""
              + name
              + "\" to be measured but there is "
              + results.keySet()
              + (name.startsWith("val_") ? "; give fit validation data" : "; add it as a metric"));
    }
    return value;
  }

  /** Whether a number is better than the best so far by more than a least difference. */
  boolean better(double value, double best, double least) {
    return higher ? value > best + least : value < best - least;
  }

  double worst() {
    return higher ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return name;
  }
}
