package nn.viz;

import java.util.List;
import java.util.Objects;
import nn.autodiff.Value;
import nn.viz.paint.Numbers;
import org.jspecify.annotations.Nullable;

/** Steps of the scalar engine. */
final class ScalarSteps implements StepEngine<Double, Value> {

  @Override
  public Double one(Value output) {
    return 1.0;
  }

  @Override
  public Double share(Value node, int input, Double dy) {
    Double[] x = node.inputs().stream().map(Value::data).toArray(Double[]::new);
    return Objects.requireNonNull(node.op()).backward(input, dy, node.data(), x);
  }

  @Override
  public Double local(Value node, int input) {
    return share(node, input, 1.0);
  }

  @Override
  public Double plus(Double a, Double b) {
    return a + b;
  }

  @Override
  public String few(Double data) {
    return Numbers.compact(data);
  }

  @Override
  public String inline(Double data) {
    return few(data);
  }

  @Override
  public String product(Double incoming, @Nullable Double local, Double outgoing) {
    String factor = local == null ? "?" : GraphNames.operand(few(local));
    return few(incoming) + " · " + factor + " = " + few(outgoing);
  }

  @Override
  public List<GraphNode.Row> data(Value node) {
    return List.of(
        new GraphNode.Row(node.tracked() ? "data" : "", Numbers.compact(node.data()), false));
  }

  @Override
  public List<GraphNode.Row> dataToCome(Value node) {
    return List.of(new GraphNode.Row("data", "?", false));
  }

  @Override
  public List<GraphNode.Row> gradient(Value node, @Nullable Double gradient, boolean complete) {
    String text = gradient == null ? "?" : Numbers.compact(gradient) + (complete ? "" : " + ?");
    return List.of(new GraphNode.Row("grad", text, true));
  }
}
