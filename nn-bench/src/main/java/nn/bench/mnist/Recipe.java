package nn.bench.mnist;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.initializers.HeNormal;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.layers.MaxPool2D;
import nn.core.layers.Reshape;

/** A network for MNIST, and how long it is trained. */
enum Recipe {
  /** Two hidden layers of 512 units with dropout, as in many courses. */
  MLP(20) {
    @Override
    Sequential model(long seed) {
      return new Sequential(
          "mlp",
          seed,
          Shape.of(28, 28),
          new Flatten(),
          new Dense(512, RELU, new HeNormal()),
          new Dropout(0.2),
          new Dense(512, RELU, new HeNormal()),
          new Dropout(0.2),
          new Dense(10, SOFTMAX));
    }
  },

  /** Two convolutions with pooling, a hidden layer, and dropout before the last one. */
  CNN(12) {
    @Override
    Sequential model(long seed) {
      return new Sequential(
          "cnn",
          seed,
          Shape.of(28, 28),
          new Reshape(28, 28, 1),
          new Conv2D(32, 3, RELU),
          new MaxPool2D(2),
          new Conv2D(64, 3, RELU),
          new MaxPool2D(2),
          new Flatten(),
          new Dense(128, RELU, new HeNormal()),
          new Dropout(0.5),
          new Dense(10, SOFTMAX));
    }
  };

  private final int epochs;

  Recipe(int epochs) {
    this.epochs = epochs;
  }

  /** A model whose weights start from a seed. */
  abstract Sequential model(long seed);

  /** How many epochs it is trained. */
  int epochs() {
    return epochs;
  }

  static Optional<Recipe> named(String name) {
    return Stream.of(values()).filter(recipe -> recipe.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
