package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.viz.paint.Numbers;
import org.jspecify.annotations.Nullable;

/** Steps of the tensor engine: numbers where they are few, else shapes and sizes. */
final class TensorSteps implements StepEngine<NdArray, Tensor> {
  /** So many rows, and so many numbers in a row, are shown in a box. */
  private static final int SHOWN = 4;

  /** So many numbers are shown within a sentence. */
  private static final int IN_A_LINE = 4;

  @Override
  public NdArray one(Tensor output) {
    return NdArray.full(output.shape(), 1);
  }

  /** Asks the engine: backward through this one node alone, from copies of its inputs. */
  @Override
  public NdArray share(Tensor node, int input, NdArray dy) {
    Tensor asked = Tensor.of(node.inputs().get(input).data());
    Tensor[] inputs =
        IntStream.range(0, node.inputs().size())
            .mapToObj(i -> i == input ? asked : node.inputs().get(i).detach())
            .toArray(Tensor[]::new);
    Tensor again = Tensor.apply(Objects.requireNonNull(node.op()), inputs);
    again.mul(Tensor.constant(dy)).sum().backward();
    return asked.grad();
  }

  @Override
  public @Nullable NdArray local(Tensor node, int input) {
    Op<NdArray> op = Objects.requireNonNull(node.op());
    if (op.pointwise() == null) {
      return null;
    }
    NdArray[] x = node.inputs().stream().map(Tensor::data).toArray(NdArray[]::new);
    return op.backward(input, NdArray.full(node.shape(), 1), node.data(), x);
  }

  @Override
  public NdArray plus(NdArray a, NdArray b) {
    return Tensor.constant(a).add(Tensor.constant(b)).data();
  }

  @Override
  public String inline(NdArray data) {
    String few = few(data);
    return few.isEmpty() ? data.shape().toString() : few;
  }

  @Override
  public String product(NdArray incoming, @Nullable NdArray local, NdArray outgoing) {
    if (local == null) {
      return inline(incoming) + " → " + inline(outgoing);
    }
    boolean summed = local.size() != outgoing.size();
    return inline(incoming)
        + " · "
        + GraphNames.operand(inline(local))
        + (summed ? ", summed to " + outgoing.shape() : "")
        + " = "
        + inline(outgoing);
  }

  @Override
  public String few(NdArray data) {
    if (data.size() == 1) {
      return Numbers.compact(data.data()[0]);
    }
    boolean row = data.shape().rank() > 0 && data.shape().last() == data.size();
    return row && data.size() > 0 && data.size() <= IN_A_LINE
        ? "[" + String.join(", ", cells(data, 0, data.size())) + "]"
        : "";
  }

  @Override
  public List<GraphNode.Row> data(Tensor node) {
    List<GraphNode.Row> rows = shape(node);
    if (isShown(node.shape())) {
      rows.addAll(numbers(node.shape().size() == 1 && !node.tracked() ? "" : "data", node.data()));
    }
    return rows;
  }

  @Override
  public List<GraphNode.Row> dataToCome(Tensor node) {
    List<GraphNode.Row> rows = shape(node);
    if (isShown(node.shape())) {
      rows.add(new GraphNode.Row("data", "?", false));
    }
    return rows;
  }

  private static List<GraphNode.Row> shape(Tensor node) {
    List<GraphNode.Row> rows = new ArrayList<>();
    if (node.shape().rank() > 0) {
      rows.add(new GraphNode.Row("shape", node.shape().toString(), false));
    }
    return rows;
  }

  @Override
  public List<GraphNode.Row> gradient(Tensor node, @Nullable NdArray gradient, boolean complete) {
    String label = complete || gradient == null ? "grad" : "grad…";
    if (gradient == null) {
      return List.of(new GraphNode.Row(label, "?", true));
    }
    if (!isShown(node.shape())) {
      return List.of(new GraphNode.Row(label, "norm " + Numbers.compact(norm(gradient)), true));
    }
    return numbers(label, gradient).stream()
        .map(row -> new GraphNode.Row(row.label(), row.cells(), true))
        .toList();
  }

  private static double norm(NdArray array) {
    double sum = 0;
    for (float number : array.data()) {
      sum += (double) number * number;
    }
    return StrictMath.sqrt(sum);
  }

  private static boolean isShown(Shape shape) {
    return shape.size() > 0
        && (shape.size() == 1
            || (shape.rank() <= 2
                && shape.last() <= SHOWN
                && shape.size() / shape.last() <= SHOWN));
  }

  /** One row for each row of numbers, the label at the first. */
  private static List<GraphNode.Row> numbers(String label, NdArray array) {
    int columns = array.size() == 1 ? 1 : array.shape().last();
    List<GraphNode.Row> rows = new ArrayList<>();
    for (int i = 0; i < array.size(); i += columns) {
      rows.add(new GraphNode.Row(i == 0 ? label : "", cells(array, i, columns), false));
    }
    return rows;
  }

  private static List<String> cells(NdArray array, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> Numbers.compact(array.data()[i]))
        .toList();
  }
}
