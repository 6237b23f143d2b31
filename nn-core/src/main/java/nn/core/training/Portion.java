package nn.core.training;

/** A batch on its way into a model, with the numbers its examples have in the data. */
final class Portion {
  private final Batch batch;
  private final int[] examples;

  Portion(Batch batch, int[] examples) {
    this.batch = batch;
    this.examples = examples;
  }

  Batch batch() {
    return batch;
  }

  /** Not a copy. */
  int[] examples() {
    return examples;
  }
}
