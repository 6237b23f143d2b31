package nn.data.transforms;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Transforms one after the other, as a {@link Pipeline} fits them: {@code y = last(...first(x))}.
 *
 * <p><b>Shapes:</b> what the first takes to what the last gives.
 *
 * <pre>{@code
 * Steps steps = new Pipeline().then(Standardizer.perFeature()).thenApply(new Rescale(2, 0)).fit(train);
 * System.out.println(steps);  // each step with what it learned
 * }</pre>
 *
 * @param steps the transforms, first to last; with none, nothing is changed
 */
public record Steps(List<Transform> steps) implements Transform {
  /** Keeps the steps as they are. */
  public Steps {
    steps = List.copyOf(steps);
  }

  @Override
  public NdArray apply(NdArray batch) {
    NdArray changed = steps.isEmpty() ? batch.copy() : batch;
    for (Transform step : steps) {
      changed = step.apply(changed);
    }
    return changed;
  }

  @Override
  public Shape outputShape(Shape example) {
    Shape shape = example;
    for (Transform step : steps) {
      shape = step.outputShape(shape);
    }
    return shape;
  }

  @Override
  public Steps andThen(Transform next) {
    List<Transform> more = new ArrayList<>(steps);
    more.add(next);
    return new Steps(more);
  }

  /**
   * The same steps, which can then be undone.
   *
   * @throws IllegalArgumentException if one of them cannot
   */
  public InvertibleSteps invertible() {
    List<Invertible> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Transform step = steps.get(i);
      if (step instanceof Steps inner) {
        all.add(inner.invertible());
      } else if (step instanceof Invertible invertible) {
        all.add(invertible);
      } else {
        throw new IllegalArgumentException(
            "Steps: step " + (i + 1) + " of " + steps.size() + " cannot be undone: " + step);
      }
    }
    return new InvertibleSteps(all);
  }

  /** The steps, numbered from 1, each with what it learned. */
  @Override
  public String toString() {
    return list("Steps:", steps);
  }

  static String list(String title, List<?> steps) {
    StringBuilder text = new StringBuilder(title);
    for (int i = 0; i < steps.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ");
      text.append(steps.get(i).toString().replace("\n", "\n  "));
    }
    return steps.isEmpty() ? title + " none" : text.toString();
  }
}
