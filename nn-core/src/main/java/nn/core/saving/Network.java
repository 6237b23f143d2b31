package nn.core.saving;

import java.util.List;
import nn.autodiff.Shape;
import nn.core.GraphModel;
import nn.core.GraphPlan;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Sequential;
import nn.core.Start;

/** How a saved model's layers hang together. */
sealed interface Network {
  /** The model. */
  Model build(String name, Start start);

  /**
   * The network of a model.
   *
   * @throws IllegalArgumentException if it is a model of another kind
   */
  static Network of(Model model) {
    if (model instanceof Sequential chain) {
      return new Chain(chain.inputShape(), chain.layers());
    }
    if (model instanceof GraphModel graph) {
      return new Plan(graph.plan());
    }
    throw new IllegalArgumentException(
        "ModelFile: expected a Sequential or a GraphModel but got \""
            + model.name()
            + "\", a "
            + model.getClass().getSimpleName()
            + "; save its weights: Weights.save(model, file)");
  }

  /** Layers one after the other. */
  record Chain(Shape input, List<Layer> layers) implements Network {
    @Override
    public Model build(String name, Start start) {
      return new Sequential(name, start, input, layers.toArray(Layer[]::new));
    }
  }

  /** Paths that part and come together. */
  record Plan(GraphPlan graph) implements Network {
    @Override
    public Model build(String name, Start start) {
      return graph.build(name, start);
    }
  }
}
