package nn.viz;

/**
 * A place that shows a chart and can show another one instead of it later; found through {@link
 * java.util.ServiceLoader}. A notebook kernel brings one.
 */
public interface LiveDisplay {
  /** Whether something shown now would be seen. */
  boolean available();

  /**
   * Shows a chart for the first time.
   *
   * @return by which it is changed
   */
  Place show(Chart chart);

  /** Where a chart is shown. */
  interface Place {
    /** Shows another chart in its place. */
    void replace(Chart chart);
  }
}
