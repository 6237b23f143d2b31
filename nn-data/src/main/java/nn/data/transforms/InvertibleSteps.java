package nn.data.transforms;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * {@link Steps} all of which can be undone; undone last to first.
 *
 * <pre>{@code
 * InvertibleSteps steps = new Pipeline()
 *     .then(PowerTransformer.yeoJohnson())
 *     .then(new MinMaxScaler())
 *     .fit(train)
 *     .invertible();
 * NdArray same = steps.inverse(steps.apply(inputs));
 * }</pre>
 *
 * @param steps the transforms, first to last; with none, nothing is changed
 */
public record InvertibleSteps(List<Invertible> steps) implements Invertible {
  /** Keeps the steps as they are. */
  public InvertibleSteps {
    steps = List.copyOf(steps);
  }

  private Steps forward() {
    return new Steps(List.copyOf(steps));
  }

  @Override
  public NdArray apply(NdArray batch) {
    return forward().apply(batch);
  }

  @Override
  public NdArray inverse(NdArray batch) {
    NdArray changed = steps.isEmpty() ? batch.copy() : batch;
    for (int i = steps.size() - 1; i >= 0; i--) {
      changed = steps.get(i).inverse(changed);
    }
    return changed;
  }

  @Override
  public Shape outputShape(Shape example) {
    return forward().outputShape(example);
  }

  /** The steps, numbered from 1, each with what it learned. */
  @Override
  public String toString() {
    return Steps.list("Steps, invertible:", steps);
  }
}
