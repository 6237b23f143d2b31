package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nn.core.Model;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Takes a picture of the model before training and after each epoch: a boundary that settles,
 * filters that take shape.
 *
 * <p>Sixty-one pictures are the most; in a longer training every second one is left out, as often
 * as needed, so that they stay evenly spaced. Each call of {@code fit} begins a film of its own.
 *
 * <pre>{@code
 * Film film = new Film(now -> Charts.weights(now.parameters().get(0).value().row(0)));
 * trainer.with(film).fit(train, Epochs.of(20));
 * film.animation().save(Path.of("weights.gif"));
 * }</pre>
 */
public final class Film implements Callback {
  private static final int MOST = 61;

  private final Function<Model, Chart> picture;
  private final List<Chart> frames = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private int epochs;
  private int every = 1;

  /**
   * A film that was not taken yet.
   *
   * @param picture what is drawn of the model; all pictures of one size
   */
  public Film(Function<Model, Chart> picture) {
    this.picture = picture;
  }

  @Override
  public void fitBegins(Training training) {
    frames.clear();
    captions.clear();
    epochs = 0;
    every = 1;
    take(training, "before training");
  }

  @Override
  public void epochEnds(Training training) {
    epochs++;
    if (epochs % every == 0) {
      take(training, epochs == 1 ? "after 1 epoch" : "after " + epochs + " epochs");
    }
    if (frames.size() > MOST) {
      thinOut();
    }
  }

  private void take(Training training, String caption) {
    frames.add(picture.apply(training.model()));
    captions.add(caption);
  }

  private void thinOut() {
    every *= 2;
    for (int i = frames.size() - 1; i > 0; i--) {
      if (i % 2 == 1) {
        frames.remove(i);
        captions.remove(i);
      }
    }
  }

  /**
   * The pictures taken so far, each with its epoch.
   *
   * @throws IllegalStateException if there is none yet
   * @throws IllegalArgumentException if they are not of one size
   */
  public Animation animation() {
    if (frames.isEmpty()) {
      throw new IllegalStateException(
          "film: no picture was taken yet; give it to a trainer by with(film), and train");
    }
    return new Animation(frames).captions(captions).delay(200);
  }
}
