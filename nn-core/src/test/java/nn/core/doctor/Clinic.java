package nn.core.doctor;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.losses.Loss;
import nn.core.optimizers.Optimizer;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.core.training.TrainingException;

/** Data in the kinds that courses have, and trainings with a doctor. */
final class Clinic {
  private Clinic() {}

  /** What gives example i: its inputs, and its label. */
  private interface Rule {
    double label(int i, float[] inputs, RandomStream random);
  }

  private static Dataset draw(int size, int features, long seed, Rule rule) {
    float[] inputs = new float[size * features];
    float[] labels = new float[size];
    for (int i = 0; i < size; i++) {
      float[] one = new float[features];
      labels[i] = (float) rule.label(i, one, RandomStream.of(seed, "example", i));
      System.arraycopy(one, 0, inputs, i * features, features);
    }
    return Dataset.of(NdArray.of(Shape.of(size, features), inputs), NdArray.of(labels));
  }

  /** Two half circles, each reaching into the other's hollow. */
  static Dataset moons(int size, long seed) {
    return draw(
        size,
        2,
        seed,
        (i, x, random) -> {
          double angle = random.uniform(0, StrictMath.PI);
          int side = i % 2 == 0 ? 1 : -1;
          x[0] = (float) (side * (StrictMath.cos(angle) - 0.5) / 1.5 + random.nextGaussian(0, 0.1));
          x[1] =
              (float) (side * (StrictMath.sin(angle) - 0.25) / 1.5 + random.nextGaussian(0, 0.1));
          return i % 2;
        });
  }

  /** Three round clouds. */
  static Dataset blobs(int size, long seed) {
    return draw(
        size,
        2,
        seed,
        (i, x, random) -> {
          double angle = 2 * StrictMath.PI * (i % 3) / 3;
          x[0] = (float) (0.7 * StrictMath.cos(angle) + random.nextGaussian(0, 0.2));
          x[1] = (float) (0.7 * StrictMath.sin(angle) + random.nextGaussian(0, 0.2));
          return i % 3;
        });
  }

  /** Ten patterns of 64 pixels in 0..1 under noise, many pixels black in all of them. */
  static Dataset digits(int size, long seed) {
    float[][] patterns = new float[10][64];
    for (int digit = 0; digit < 10; digit++) {
      RandomStream random = RandomStream.of(1, "digit", digit);
      for (int pixel = 8; pixel < 56; pixel++) {
        patterns[digit][pixel] = random.nextInt(3) == 0 ? 1 : 0;
      }
    }
    return draw(
        size,
        64,
        seed,
        (i, x, random) -> {
          int digit = random.nextInt(10);
          for (int pixel = 8; pixel < 56; pixel++) {
            double ink = patterns[digit][pixel] * random.uniform(0.4, 1);
            x[pixel] = (float) Math.max(0, Math.min(1, ink + random.nextGaussian(0, 0.2)));
          }
          return digit;
        });
  }

  /** A smooth function of three numbers, about standard normal. */
  static Dataset curve(int size, long seed) {
    return draw(
        size,
        3,
        seed,
        (i, x, random) -> {
          for (int j = 0; j < 3; j++) {
            x[j] = (float) random.nextGaussian();
          }
          return x[0] * x[1] + x[2] + random.nextGaussian(0, 0.1);
        });
  }

  /** The same examples with every input so many times as large. */
  static Dataset inputsTimes(Dataset data, float factor) {
    return Dataset.of(times(data.all().inputs(), factor, 0), data.all().targets());
  }

  /** The same examples with other targets. */
  static Dataset targets(Dataset data, float factor, float shift) {
    return Dataset.of(data.all().inputs(), times(data.all().targets(), factor, shift));
  }

  private static NdArray times(NdArray array, float factor, float shift) {
    NdArray result = array.copy();
    for (int i = 0; i < result.size(); i++) {
      result.data()[i] = factor * result.data()[i] + shift;
    }
    return result;
  }

  /** The same examples with one-hot rows for labels. */
  static Dataset oneHot(Dataset data, int classes) {
    NdArray labels = data.all().targets();
    NdArray rows = NdArray.zeros(Shape.of(labels.size(), classes));
    for (int i = 0; i < labels.size(); i++) {
      rows.data()[i * classes + (int) labels.data()[i]] = 1;
    }
    return Dataset.of(data.all().inputs(), rows);
  }

  /** What a doctor who knows loss and data says of a training; it may end in a NaN. */
  static Diagnosis trained(
      Model model, Optimizer optimizer, Loss loss, Dataset data, Epochs epochs) {
    Doctor doctor = new Doctor(loss, data);
    train(doctor, model, optimizer, loss, data, epochs);
    return doctor.diagnosis();
  }

  /** Trains under the eyes of a doctor, perhaps to a NaN. */
  static void train(
      Doctor doctor, Model model, Optimizer optimizer, Loss loss, Dataset data, Epochs epochs) {
    try {
      new Trainer(model, optimizer, loss).with(doctor).quiet().fit(data, epochs);
    } catch (TrainingException e) {
      // The doctor is to say why.
    }
  }
}
