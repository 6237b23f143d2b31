package nn.viz;

/**
 * A place that shows a chart and can show another one instead of it later; found through {@link
 * java.util.ServiceLoader}. A notebook kernel brings one.
 */
public interface LiveDisplay {
  /** Whether something shown now would be seen. */
  boolean available();

  /**
   * Makes a place and shows a chart in it, for the moment.
   *
   * @return by which it is changed
   */
  Place show(Chart chart);

  /** Where a chart is shown. */
  interface Place {
    /** Shows another chart in its place, for the moment: as soon as it can be had. */
    void replace(Chart chart);

    /** Shows the chart that stays, in the form in which the page keeps charts. */
    default void settle(Chart chart) {
      replace(chart);
    }
  }
}
