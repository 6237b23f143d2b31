package nn.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.losses.Loss;
import nn.core.metrics.Metric;

/**
 * Several arrays that travel as one: one row for each example, with the parts side by side.
 *
 * <p>This is how a {@link GraphModel} with several inputs or outputs takes part in everything that
 * knows one array only, datasets, trainers and files.
 *
 * <pre>{@code
 * Parts inputs = Parts.of("image", Shape.of(28, 28)).and("age", Shape.of(1));
 * NdArray rows = inputs.pack(Map.of("image", NdArray.zeros(Shape.of(5, 28, 28)),
 *     "age", NdArray.zeros(Shape.of(5, 1))));
 * rows.shape();  // (5, 785)
 * }</pre>
 *
 * @param shapes the shape of one example of each part, in their order
 */
public record Parts(Map<String, Shape> shapes) {
  /** Keeps the order. */
  public Parts {
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
  }

  /**
   * One part.
   *
   * @param name what it is called
   * @param shape the shape of one example, without the batch axis
   */
  public static Parts of(String name, Shape shape) {
    return new Parts(Map.of(name, shape));
  }

  /**
   * These parts and one more.
   *
   * @param name what it is called
   * @param shape the shape of one example, without the batch axis
   * @throws IllegalArgumentException if there is a part of that name already
   */
  public Parts and(String name, Shape shape) {
    Map<String, Shape> more = new LinkedHashMap<>(shapes);
    if (more.put(name, shape) != null) {
      throw new IllegalArgumentException("Parts: there are two parts called \"" + name + "\"");
    }
    return new Parts(more);
  }

  /** How many numbers one example has in all parts together. */
  public int width() {
    return shapes.values().stream().mapToInt(Shape::size).sum();
  }

  /**
   * Puts the parts of some examples side by side.
   *
   * @param arrays each part's examples, {@code (batch, ...shape)}
   * @return shape {@code (batch, width)}, or {@code (batch, ...shape)} if there is one part
   * @throws IllegalArgumentException if a part is missing or has another shape
   */
  public NdArray pack(Map<String, NdArray> arrays) {
    if (!arrays.keySet().equals(shapes.keySet())) {
      throw new IllegalArgumentException(
          "Parts: expected " + shapes.keySet() + " but got " + arrays.keySet());
    }
    int examples = -1;
    for (String name : shapes.keySet()) {
      Shape shape = get(arrays, name).shape();
      boolean fits = Shapes.isBatch(shape, get(shapes, name));
      if (!fits || (examples >= 0 && shape.dim(0) != examples)) {
        throw new IllegalArgumentException(
            "Parts: expected \""
                + name
                + "\" to be "
                + (fits ? examples + " examples, as the parts before it," : "")
                + (fits ? "" : Shapes.batch(get(shapes, name)))
                + " but got "
                + shape);
      }
      examples = shape.dim(0);
    }
    if (shapes.size() == 1) {
      return arrays.values().iterator().next();
    }
    NdArray rows = NdArray.zeros(Shape.of(examples, width()));
    int at = 0;
    for (Map.Entry<String, Shape> part : shapes.entrySet()) {
      int size = part.getValue().size();
      float[] from = get(arrays, part.getKey()).data();
      for (int row = 0; row < examples; row++) {
        System.arraycopy(from, row * size, rows.data(), row * width() + at, size);
      }
      at += size;
    }
    return rows;
  }

  /**
   * Takes the parts of some examples apart.
   *
   * @param rows what {@link #pack} gave
   * @return each part's examples, {@code (batch, ...shape)}
   * @throws IllegalArgumentException if the rows have another width
   */
  public Map<String, NdArray> unpack(NdArray rows) {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    for (String name : shapes.keySet()) {
      arrays.put(name, part(Tensor.constant(rows), name).data());
    }
    return arrays;
  }

  /**
   * One part of some examples.
   *
   * @param rows what was put side by side
   * @param name the part
   * @return shape {@code (batch, ...shape)}
   * @throws IllegalArgumentException if there is no such part, or the rows have another width
   */
  public Tensor part(Tensor rows, String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException(
          "Parts: expected one of " + shapes.keySet() + " but got \"" + name + "\"");
    }
    Shape row = row();
    if (!Shapes.isBatch(rows.shape(), row)) {
      throw new IllegalArgumentException(
          "Parts: expected " + Shapes.batch(row) + " but got " + rows.shape());
    }
    if (shapes.size() == 1) {
      return rows;
    }
    List<Tensor> joined = rows.inputs();
    int number = new ArrayList<>(shapes.keySet()).indexOf(name);
    if (joined.size() == shapes.size() && isJoined(rows)) {
      // Straight from what was joined: a loss still sees the softmax it comes from.
      return shaped(joined.get(number), shape);
    }
    int from = 0;
    for (Shape before : new ArrayList<>(shapes.values()).subList(0, number)) {
      from += before.size();
    }
    return shaped(rows.slice(1, from, from + shape.size()), shape);
  }

  private boolean isJoined(Tensor rows) {
    List<Shape> wanted = new ArrayList<>(shapes.values());
    for (int i = 0; i < wanted.size(); i++) {
      Shape input = rows.inputs().get(i).shape();
      if (input.rank() != 2 || input.dim(1) != wanted.get(i).size()) {
        return false;
      }
    }
    return rows.op() != null && rows.op().name().equals("concat");
  }

  private static Tensor shaped(Tensor flat, Shape shape) {
    return shape.rank() == 1 ? flat : flat.reshape(shape.prepend(flat.shape().dim(0)));
  }

  /** The parts of some examples side by side, as {@link #pack}; in the order of the parts. */
  Tensor join(List<Tensor> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Tensor[] flat =
        parts.stream()
            .map(
                part ->
                    part.shape().rank() == 2
                        ? part
                        : part.reshape(
                            part.shape().dim(0),
                            part.shape().size() / Math.max(1, part.shape().dim(0))))
            .toArray(Tensor[]::new);
    return Tensor.concat(1, flat);
  }

  /** The shape of one example of all parts. */
  Shape row() {
    return shapes.size() == 1 ? shapes.values().iterator().next() : Shape.of(width());
  }

  /**
   * A loss for several outputs: the sum of each output's own.
   *
   * <pre>{@code
   * Parts outputs = Parts.of("ill", Shape.of(1)).and("kind", Shape.of(4));
   * Parts targets = Parts.of("ill", Shape.of(1)).and("kind", Shape.of());
   * Loss loss = outputs.loss(targets, Map.of(
   *     "ill", new BinaryCrossEntropy(), "kind", new SparseCategoricalCrossEntropy()));
   * }</pre>
   *
   * @param targets the targets' parts, named as these
   * @param losses the loss of each output that has one
   * @throws IllegalArgumentException if a loss belongs to no output
   */
  public Loss loss(Parts targets, Map<String, Loss> losses) {
    check(targets, losses.keySet());
    Map<String, Loss> ordered = new LinkedHashMap<>();
    shapes.keySet().stream()
        .filter(losses::containsKey)
        .forEach(name -> ordered.put(name, get(losses, name)));
    return (predictions, wanted) -> {
      Map<String, NdArray> own = targets.unpack(wanted);
      Tensor sum = null;
      for (Map.Entry<String, Loss> loss : ordered.entrySet()) {
        String name = loss.getKey();
        Tensor next = loss.getValue().of(part(predictions, name), get(own, name));
        sum = sum == null ? next : sum.add(next);
      }
      return Objects.requireNonNull(sum);
    };
  }

  /**
   * A metric of one of several outputs, called {@code output_metric}.
   *
   * @param targets the targets' parts, named as these
   * @param output which output
   * @param metric what is measured
   * @throws IllegalArgumentException if there is no such output
   */
  public Metric metric(Parts targets, String output, Metric metric) {
    check(targets, List.of(output));
    return new PartMetric(this, targets, output, metric);
  }

  private void check(Parts targets, Collection<String> names) {
    for (String name : names) {
      if (!shapes.containsKey(name) || !targets.shapes.containsKey(name)) {
        throw new IllegalArgumentException(
            "Parts: expected names of outputs "
                + shapes.keySet()
                + " that have targets "
                + targets.shapes.keySet()
                + " but got \""
                + name
                + "\"");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Parts: expected a loss for at least one output");
    }
  }

  private static <T> T get(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name));
  }
}
