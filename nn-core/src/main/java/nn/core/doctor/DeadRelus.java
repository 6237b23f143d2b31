package nn.core.doctor;

import java.util.function.Consumer;

/** Units of a ReLU that are 0 for every example: no gradient reaches them, they learn no more. */
record DeadRelus() implements Check {
  static final String TITLE = "dead ReLUs";

  /** With this share of its units dead, a layer has lost much of its width. */
  private static final double MANY = 0.4;

  /** In healthy networks of small layers about every fourth unit never fires. */
  private static final double USUAL = 0.25;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    for (LayerLook layer : seen.latest().layers()) {
      int examples = seen.examples(layer.path());
      if (layer.isRelu() && examples >= Observations.EXAMPLES_FOR_DEATH) {
        int dead = layer.units() - seen.active(layer.path()).cardinality();
        if (dead == layer.units() || dead > most(layer.units())) {
          findings.accept(found(layer, dead, examples));
        }
      }
    }
  }

  /** What small layers lose by chance: three standard deviations above what is usual. */
  private static double most(int units) {
    double deviation = Math.sqrt(USUAL * (1 - USUAL) * units);
    return Math.max(MANY * units, USUAL * units + 3 * deviation);
  }

  private static Finding found(LayerLook layer, int dead, int examples) {
    boolean all = dead == layer.units();
    return new Finding(
        all ? Severity.CRITICAL : Severity.WARNING,
        TITLE,
        layer.path(),
        dead
            + " of "
            + layer.units()
            + " units were 0 for each of the last "
            + examples
            + " examples"
            + (all ? ", so no gradient reaches the layers before" : ""),
        "a tenth of the learning rate and inputs scaled to about -1..1, with the model built anew;"
            + " if they are dead from the start, begin biases at 0 and kernels with HeNormal; or"
            + " take LEAKY_RELU");
  }
}
