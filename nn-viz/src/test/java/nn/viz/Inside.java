package nn.viz;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.callbacks.ActivationHistory;
import nn.core.callbacks.RecordActivations;
import nn.core.callbacks.RecordGradientNorms;
import nn.core.callbacks.RecordWeightNorms;
import nn.core.initializers.Initializer;
import nn.core.landscape.LossLandscape;
import nn.core.landscape.LossLine;
import nn.core.landscape.LossSurface;
import nn.core.landscape.WeightPath;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;

/** A small network that was looked into while it trained. */
record Inside(
    History history,
    ActivationHistory activations,
    LossLine line,
    LossSurface around,
    LossSurface along) {
  /** Trained once for all tests: a ReLU, some units of which die, and a tanh. */
  static final Inside SAMPLE = train(20);

  static Inside train(int epochs) {
    Sequential model =
        new Sequential(
            3,
            Shape.of(4),
            new Dense(30, Activation.RELU),
            new Dense(6, Activation.TANH),
            new Dense(1));
    for (int unit = 0; unit < 5; unit++) {
      model.parameters().get(1).value().data()[unit] = -9; // 0 for every example
    }
    Dataset data = Dataset.of(normal(1, 60, 4), normal(2, 60, 1));
    RecordActivations inside = new RecordActivations(data);
    WeightPath path = new WeightPath();
    MeanSquaredError loss = new MeanSquaredError();
    History history =
        new Trainer(model, new Adam(0.03), loss)
            .quiet()
            .with(
                inside,
                path,
                new RecordGradientNorms().byLayer(),
                new RecordWeightNorms().byLayer())
            .fit(data, Epochs.of(epochs));
    LossLandscape landscape = new LossLandscape(1, 15, 1);
    return new Inside(
        history,
        inside.history(),
        landscape.line(model, loss, data),
        landscape.surface(model, loss, data),
        landscape.along(path, model, loss, data));
  }

  private static NdArray normal(long seed, int rows, int columns) {
    return Initializer.normal(Shape.of(rows, columns), RandomStream.of(seed, "inside"), 1);
  }
}
