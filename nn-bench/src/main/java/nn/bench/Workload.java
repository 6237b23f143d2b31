package nn.bench;

/**
 * Something whose time is measured.
 *
 * @param name what it is called on the command line: {@code W2}
 * @param what what it does
 * @param flops floating-point operations of one step's products; 0 if they do not say much
 * @param start makes it ready to run
 */
record Workload(String name, String what, double flops, Start start) {
  /** Makes a workload ready: data drawn, weights made. */
  @FunctionalInterface
  interface Start {
    Steps start();
  }

  /** Runs a workload. */
  @FunctionalInterface
  interface Steps {
    /** Runs a portion, an epoch for instance, and says how many steps that were. */
    int run();
  }
}
