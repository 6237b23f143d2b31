package nn.data.transforms;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * Several preparations, one after the other, some of which have to learn: each is fitted on the
 * training examples as the ones before it leave them.
 *
 * <pre>{@code
 * Steps prepare = new Pipeline()
 *     .then(Imputer.median().withIndicators())
 *     .thenApply(new Log1p())
 *     .then(Standardizer.perFeature())
 *     .fit(split.train());
 * LabeledDataset train = split.train().map(prepare);
 * LabeledDataset test = split.test().map(prepare);
 * }</pre>
 *
 * <p>A pipeline is not changed by {@link #then} and {@link #thenApply}, which give a longer one.
 */
public final class Pipeline implements Fittable<Steps> {
  private final List<Fittable<?>> parts;

  /** A pipeline of no steps yet. */
  public Pipeline() {
    this(List.of());
  }

  private Pipeline(List<Fittable<?>> parts) {
    this.parts = parts;
  }

  /** This, then what another one learns. */
  public Pipeline then(Fittable<?> next) {
    List<Fittable<?>> more = new ArrayList<>(parts);
    more.add(next);
    return new Pipeline(List.copyOf(more));
  }

  /** This, then something that has nothing to learn. */
  public Pipeline thenApply(Transform next) {
    return then(new Ready(next));
  }

  /**
   * Fits the steps, first to last. Each reads the training examples anew, through those before it.
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, or a step
   *     cannot learn from them; the message begins with the step's number
   */
  @Override
  public Steps fit(Dataset train) {
    Fittable.requireTraining("Pipeline", train);
    List<Transform> fitted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      try {
        Steps before = new Steps(fitted);
        Dataset seen = fitted.isEmpty() ? train : new Seen(train, before);
        Transform next = parts.get(i).fit(seen);
        next.outputShape(seen.inputShape());
        fitted.add(next);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Pipeline, step " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Steps(fitted);
  }

  /** The steps, numbered from 1. */
  @Override
  public String toString() {
    return Steps.list("Pipeline, not fitted:", parts);
  }

  /** What has nothing to learn. */
  private record Ready(Transform transform) implements Fittable<Transform> {
    @Override
    public Transform fit(Dataset train) {
      return transform;
    }

    @Override
    public String toString() {
      return transform.toString();
    }
  }

  /** Training examples as the steps before leave them. */
  private record Seen(Dataset data, Steps before) implements Dataset {
    @Override
    public int size() {
      return data.size();
    }

    @Override
    public Shape inputShape() {
      return before.outputShape(data.inputShape());
    }

    @Override
    public Shape targetShape() {
      return data.targetShape();
    }

    @Override
    public Batch batch(int... examples) {
      Batch batch = data.batch(examples);
      return new Batch(before.apply(batch.inputs()), batch.targets(), batch.weights());
    }
  }
}
