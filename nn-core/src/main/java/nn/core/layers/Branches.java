package nn.core.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Block;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.joins.Concatenate;
import nn.core.joins.Join;

/**
 * Branches that all see the same input, and whose results a join makes one: side by side along the
 * last axis, as a rule.
 *
 * <p>It is a {@link nn.core.Graph} in one layer. A branch of several layers is a {@link Block}; one
 * that hands x on is {@link nn.core.activations.Activation#LINEAR}. Weights go by {@code
 * branches1/branch2/conv1/kernel}.
 *
 * <p><b>Shapes</b>: {@code (batch, ...) -> (batch, ..., c1 + c2 + ...)} of branches that give
 * {@code (batch, ..., c1)}, {@code (batch, ..., c2)}, ...; with another join, what it gives.
 *
 * <pre>{@code
 * Layer inception = new Branches(
 *     new Conv2D(8, 1, RELU),
 *     new Block(new Conv2D(4, 1, RELU), new Conv2D(8, 3, Padding.SAME, RELU)),
 *     new MaxPool2D(3, 1, Padding.SAME));
 * Layer dense = new Branches(LINEAR, new Conv2D(12, 3, Padding.SAME, RELU));
 * }</pre>
 *
 * @param branches the branches, one or more
 * @param join what makes their results one
 * @see <a href="https://arxiv.org/abs/1409.4842">Szegedy and others: Going deeper with
 *     convolutions, 2015</a>
 */
public record Branches(List<Layer> branches, Join join) implements Layer {
  /**
   * Checks that there is a branch.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Branches {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("Branches: expected 1 branch or more but got none");
    }
  }

  /**
   * Branches whose results stand side by side.
   *
   * @param branches the branches, one or more
   */
  public Branches(Layer... branches) {
    this(List.of(branches), new Concatenate());
  }

  @Override
  public Built build(Shape input, Scope scope) {
    List<Built> parts = new ArrayList<>();
    for (Layer branch : branches) {
      Block block = branch instanceof Block given ? given : new Block(branch);
      parts.add(block.build(input, scope.child("branch" + (parts.size() + 1))));
    }
    Shape output = join.shape(parts.stream().map(Built::output).toList());
    return new Built(
        output,
        parts.stream().mapToLong(Built::flops).sum(),
        (x, pass) -> {
          List<Tensor> results = new ArrayList<>();
          for (Built part : parts) {
            results.add(part.forward().apply(x, pass));
          }
          return join.apply(results);
        });
  }

  @Override
  public String toString() {
    String all = branches.stream().map(Layer::toString).collect(Collectors.joining(", "));
    return "Branches(" + all + (join.equals(new Concatenate()) ? ")" : ", " + join + ")");
  }
}
