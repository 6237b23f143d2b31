package nn.core.training;

/** The batches of one epoch, one after the other. */
interface Feed extends AutoCloseable {
  /** Whether there is another batch. */
  boolean more();

  /** The next batch; the one before it is not read any more. */
  Portion next();

  @Override
  void close();
}
