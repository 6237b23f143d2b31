package nn.core.callbacks;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.core.training.Training;

/** A training of which it is known what is measured in each epoch. */
final class Script {
  static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(8, 3)), Samples.normal(2, Shape.of(8, 1)));

  String quantity = "val_loss";
  Runnable atEpoch4 = () -> {};
  final Sequential model = new Sequential(Shape.of(3), new Dense(1));
  private final List<List<NdArray>> after = new ArrayList<>();

  /** Copies of all weights of a model. */
  static List<NdArray> copies(Model model) {
    return model.parameters().stream().map(parameter -> parameter.value().copy()).toList();
  }

  /** The model's weights now. */
  List<NdArray> weights() {
    return copies(model);
  }

  /** The weights at the end of an epoch, counted from 1. */
  List<NdArray> after(int epoch) {
    return after.get(epoch - 1);
  }

  /** As many epochs as there are values, in which the quantity has those. */
  History fit(Callback callback, double... values) {
    return trainer(values, callback).fit(DATA, Epochs.of(values.length));
  }

  Trainer trainer(double[] values, Callback... callbacks) {
    Callback saying =
        new Callback() {
          @Override
          public void epochBegins(Training training) {
            if (training.epoch() == 4) {
              atEpoch4.run();
            }
          }

          @Override
          public void epochEnds(Training training) {
            training.results().put(quantity, values[(int) training.epoch() - 1]);
            after.add(copies(training.model()));
          }
        };
    return new Trainer(model, new Adam(0.05), new MeanSquaredError())
        .quiet()
        .with(saying)
        .with(callbacks);
  }
}
