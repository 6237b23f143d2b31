package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.optimizers.Sgd;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class FilmTest {
  private final Sequential model = new Sequential(1, Shape.of(2), new Dense(1, Activation.SIGMOID));

  private void train(Film film, int epochs) {
    new Trainer(model, new Sgd(0.5), new BinaryCrossEntropy())
        .quiet()
        .with(film)
        .fit(Samples.twoClasses(), Epochs.of(epochs));
  }

  @Test
  void showsTheModelBeforeTrainingAndAfterEachEpoch() {
    List<Float> weights = new ArrayList<>();
    Film film = new Film(now -> bars(weights, now));
    train(film, 3);
    Animation animation = film.animation();
    assertThat(animation.captions())
        .containsExactly("before training", "after 1 epoch", "after 2 epochs", "after 3 epochs");
    assertThat(animation.frames()).hasSize(4);
    assertThat(weights).doesNotHaveDuplicates();
    assertThat(animation.altText()).contains(Float.toString(weights.get(3)).substring(0, 4));
  }

  private static Chart bars(List<Float> weights, Model now) {
    weights.add(now.parameters().get(0).value().data()[0]);
    return Charts.weights(now.parameters().get(0).value());
  }

  @Test
  void leavesOutEverySecondPictureOfALongTraining() {
    Film film = new Film(now -> Charts.lines("one", 1, 2));
    train(film, 150);
    assertThat(film.animation().captions())
        .hasSize(38)
        .startsWith("before training", "after 4 epochs", "after 8 epochs")
        .endsWith("after 148 epochs");
  }

  @Test
  void beginsAnewWithEachTraining() {
    Film film = new Film(now -> Charts.decisionBoundary(now, Samples.twoClasses()));
    train(film, 5);
    train(film, 1);
    assertThat(film.animation().captions()).containsExactly("before training", "after 1 epoch");
  }

  @Test
  void saysHowToTakePictures() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Film(now -> Charts.lines("one", 1)).animation())
        .withMessage(
            "film: no picture was taken yet; give it to a trainer by with(film), and train");
  }
}
