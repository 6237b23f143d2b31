package nn.core;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.layers.Dense;
import nn.core.layers.Residual;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void tellsWhereEachLayerStandsAlsoInsideOthers() {
    Sequential model =
        new Sequential(
            Shape.of(4),
            new Block(new Dense(3, RELU), new Dense(2)).named("encoder").frozen(),
            new Residual(new Dense(5), new Dense(2)));
    assertThat(model.places())
        .extracting(Place::path)
        .containsExactly(
            "encoder/dense1",
            "encoder/dense2",
            "encoder",
            "residual1/dense1",
            "residual1/dense2",
            "residual1");
    Place first = model.places().get(0);
    assertThat(first)
        .isEqualTo(
            new Place(
                "encoder/dense1",
                new Dense(3, RELU),
                Shape.of(4),
                Shape.of(3),
                24,
                "encoder/dense1"));
    assertThat(first.name()).isEqualTo("dense1");
    assertThat(model.places().get(2).layer()).isInstanceOf(Block.class);
  }

  @Test
  void namesWhereSharedWeightsAre() {
    Layer same = new Dense(4).shared("same");
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(4));
    GraphModel model = graph.output("y", x.to(same).plus(x).to(same)).build();
    assertThat(model.places()).extracting(Place::path).containsExactly("dense1", "dense2");
    assertThat(model.places()).extracting(Place::weights).containsExactly("same", "same");
  }

  @Test
  void isEmptyForModelsThatDoNotTell() {
    Model silent =
        new Model() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public Shape inputShape() {
            return Shape.of(1);
          }

          @Override
          public Shape outputShape() {
            return Shape.of(1);
          }

          @Override
          public List<Parameter> parameters() {
            return List.of();
          }

          @Override
          public Tensor forward(Tensor x, Pass pass) {
            return x;
          }

          @Override
          public Summary summary() {
            return new Summary("silent", inputShape(), List.of());
          }
        };
    assertThat(silent.places()).isEmpty();
    assertThat(silent.predict(NdArray.of(3)).data()).containsExactly(3);
  }
}
