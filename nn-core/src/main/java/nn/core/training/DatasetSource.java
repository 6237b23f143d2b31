package nn.core.training;

import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** Examples that can be asked for by number. */
record DatasetSource(Dataset data) implements Source {
  @Override
  public Shape inputShape() {
    return data.inputShape();
  }

  @Override
  public long batches(Epochs epochs) {
    return Order.batches(data.size(), epochs.batchSize());
  }

  @Override
  public Feed training(Epochs epochs, long epoch) {
    return new InOrder(data, Order.of(data.size(), epochs, epoch));
  }

  @Override
  public Feed measuring() {
    return new InOrder(data, Order.straight(data.size(), MEASURED_AT_ONCE));
  }

  @Override
  public Batch again(int[] examples) {
    return data.batch(examples);
  }

  private static final class InOrder implements Feed {
    private final Dataset data;
    private final Order order;
    private @Nullable Batch used;
    private int number;

    InOrder(Dataset data, Order order) {
      this.data = data;
      this.order = order;
    }

    @Override
    public boolean more() {
      return number < order.batches();
    }

    @Override
    public Portion next() {
      int[] examples = order.batch(number++);
      Batch batch = used == null ? data.batch(examples) : data.batch(used, examples);
      used = batch;
      return new Portion(batch, examples);
    }

    @Override
    public void close() {}
  }
}
