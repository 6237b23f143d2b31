package nn.core.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Keeps the weights as they are before training and after each epoch: the way on which training
 * came.
 *
 * <p>It holds a copy of all weights for each epoch, but never more than 128: then every second of
 * them is let go, and from there on only every second epoch is kept, and so on.
 *
 * <pre>{@code
 * WeightPath path = new WeightPath();
 * trainer.with(path).fit(train, Epochs.of(30));
 * LossSurface plane = new LossLandscape().along(path, model, loss, validation);
 * }</pre>
 */
public final class WeightPath implements Callback {
  private static final int MOST = 128;

  private final List<Map<String, float[]>> places = new ArrayList<>();
  private final List<Long> epochs = new ArrayList<>();
  private long every = 1;

  /** A path that begins where training does. */
  public WeightPath() {}

  @Override
  public void epochBegins(Training training) {
    if (places.isEmpty()) {
      add(training.model(), training.epoch() - 1);
    }
  }

  @Override
  public void epochEnds(Training training) {
    if ((training.epoch() - epochs.get(0)) % every == 0) {
      add(training.model(), training.epoch());
    }
  }

  private void add(Model model, long epoch) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (Parameter parameter : model.parameters()) {
      if (!parameter.isState()) {
        weights.put(parameter.name(), parameter.value().data().clone());
      }
    }
    places.add(weights);
    epochs.add(epoch);
    if (places.size() > MOST) {
      every *= 2;
      for (int i = places.size() - 1; i > 0; i--) {
        if (i % 2 == 1) {
          places.remove(i);
          epochs.remove(i);
        }
      }
    }
  }

  /** After which epochs the weights were kept; 0 is before the first. */
  public List<Long> epochs() {
    return List.copyOf(epochs);
  }

  /** The way from some weights to each place, the numbers of all arrays one after the other. */
  List<float[]> from(List<Parameter> weights) {
    List<float[]> ways = new ArrayList<>();
    for (Map<String, float[]> place : places) {
      float[] way =
          new float[weights.stream().mapToInt(parameter -> parameter.value().size()).sum()];
      int at = 0;
      for (Parameter parameter : weights) {
        float[] there = place.get(parameter.name());
        float[] here = parameter.value().data();
        if (there == null || there.length != here.length) {
          throw new IllegalArgumentException(
              "LossLandscape: the path holds no weights "
                  + parameter
                  + "; it has to be recorded while the same model trains");
        }
        for (int i = 0; i < here.length; i++) {
          way[at++] = there[i] - here[i];
        }
      }
      ways.add(way);
    }
    return ways;
  }

  @Override
  public String toString() {
    return "WeightPath(epochs " + epochs + ")";
  }
}
