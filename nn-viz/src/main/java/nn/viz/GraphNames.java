package nn.viz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Node;
import nn.autodiff.Op;
import nn.autodiff.Pointwise;
import nn.autodiff.Term;
import nn.viz.paint.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a graph are called in sentences and formulas: by their names, and where they
 * have none, v1, v2, ... in the order they were computed. A constant without a name is its number.
 */
final class GraphNames<N extends Node<?, N>> {
  private final GraphWalk<N> walk;
  private final List<@Nullable String> shown = new ArrayList<>();

  GraphNames(GraphWalk<N> walk) {
    this.walk = walk;
    Set<String> taken = new HashSet<>();
    walk.nodes().forEach(node -> taken.add(Objects.requireNonNullElse(node.name(), "")));
    int number = 0;
    for (N node : walk.nodes()) {
      String name = node.name();
      if (name == null && node.tracked()) {
        do {
          number++;
        } while (taken.contains("v" + number));
        name = "v" + number;
      }
      shown.add(name);
    }
  }

  /** What a box is called; null for a constant that speaks for itself. */
  @Nullable String inBox(int node) {
    return shown.get(node);
  }

  /** What a node is called in a sentence. */
  String of(int node) {
    String name = shown.get(node);
    return name != null ? name : constant(node);
  }

  private String constant(int node) {
    Object data = walk.nodes().get(node).data();
    return data instanceof NdArray array
        ? array.size() == 1 ? Numbers.compact(array.data()[0]) : "constant " + array.shape()
        : Numbers.compact((Double) data);
  }

  private Term term(int node) {
    if (shown.get(node) == null) {
      Object data = walk.nodes().get(node).data();
      if (data instanceof Double number) {
        return Term.constant(number);
      }
      if (data instanceof NdArray array && array.size() == 1) {
        return Term.constant(array.data()[0]);
      }
    }
    return Term.variable(of(node));
  }

  private Term[] inputs(int node) {
    return walk.inputs().get(node).stream().map(this::term).toArray(Term[]::new);
  }

  /** How a node is computed, in names: {@code w · x}, or {@code matmul(x, kernel)}. */
  String formula(int node) {
    Op<?> op = Objects.requireNonNull(walk.nodes().get(node).op());
    Pointwise pointwise = op.pointwise();
    if (pointwise != null) {
      return print(pointwise.formula(inputs(node)));
    }
    List<String> inputs = walk.inputs().get(node).stream().map(this::of).toList();
    return op.name() + "(" + String.join(", ", inputs) + ")";
  }

  /** How a node is computed, in numbers: {@code 2 · (−3)}; empty if its op does not tell. */
  String formula(int node, List<String> numbers) {
    Pointwise pointwise = Objects.requireNonNull(walk.nodes().get(node).op()).pointwise();
    Term[] inputs =
        numbers.stream().map(number -> Term.variable(operand(number))).toArray(Term[]::new);
    return pointwise == null ? "" : plain(print(pointwise.formula(inputs)));
  }

  /** The derivative of a node by one of its inputs, in names; empty if its op does not tell. */
  String derivative(int node, int input) {
    Pointwise pointwise = Objects.requireNonNull(walk.nodes().get(node).op()).pointwise();
    return pointwise == null ? "" : print(pointwise.derivative(input, term(node), inputs(node)));
  }

  /** A number in parentheses where it would be misread as an operand without. */
  static String operand(String number) {
    return number.startsWith("−") ? "(" + number + ")" : number;
  }

  /** Numbers below zero without the parentheses that a reader does not need. */
  private static String plain(String formula) {
    return formula
        .replaceAll("(?<=\\(|, )\\((−[^() ]+)\\)(?=[,)])", "$1")
        .replaceAll("^\\((−[^() ]+)\\)(?= [+−·/])", "$1");
  }

  private static String print(Term term) {
    String text = term.toString().replace(" * ", " · ").replace(" - ", " − ");
    return (text.startsWith("-") ? "−" + text.substring(1) : text).replace("(-", "(−");
  }
}
