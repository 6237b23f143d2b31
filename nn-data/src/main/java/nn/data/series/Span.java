package nn.data.series;

/**
 * What a window spans, in steps.
 *
 * @param input how many it sees
 * @param lead how many are left out behind them
 * @param horizon how many it predicts
 * @param stride how much later the next window begins
 */
record Span(int input, int lead, int horizon, int stride) {
  /** How many windows fit into so many steps, or end before a step. */
  int count(int steps) {
    long left = (long) steps - input - lead - horizon;
    return left < 0 || stride < 1 ? 0 : (int) (left / stride) + 1;
  }

  /** How many windows have their target, or a part of it, before a step. */
  int targetsBefore(int step) {
    long behind = (long) step - input - lead;
    return behind <= 0 ? 0 : (int) ((behind - 1) / stride) + 1;
  }
}
