package nn.data.transforms;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.images.ChannelsFirst;
import nn.data.images.ChannelsLast;
import nn.data.images.Grayscale;
import nn.data.images.PerImageStandardization;
import nn.data.images.Resize;
import nn.data.images.features.ColourHistogram;
import nn.data.images.features.LocalBinaryPatterns;
import nn.data.images.features.OrientedGradients;
import nn.data.images.features.SobelEdges;

/**
 * One or more of each transform of the library, and of each thing that learns one; a newcomer is
 * added here, or {@link TransformContractTest} fails.
 */
final class TransformSamples {
  /** Rows of four features: plain, skewed and above 0, few values, always the same. */
  static final NdArray ROWS = rows(7, 40);

  /** Small pictures from 0 to 1, which are not pictures of anything. */
  static final NdArray PICTURES = pictures();

  private TransformSamples() {}

  /**
   * A transform, or what learns one.
   *
   * @param learns what is fitted
   * @param inputs examples that it is fitted on and applied to, shape {@code (n, ...)}
   */
  record Sample(Fittable<?> learns, NdArray inputs) {
    Transform fit() {
      return learns.fit(data(inputs));
    }

    @Override
    public String toString() {
      return learns.toString();
    }
  }

  private record Ready(Transform transform) implements Fittable<Transform> {
    @Override
    public Transform fit(Dataset train) {
      return transform;
    }

    @Override
    public String toString() {
      return transform.toString();
    }
  }

  /** What learns. */
  static List<Sample> fittables() {
    NdArray holes = ROWS.copy();
    for (int i = 0; i < holes.size(); i += 7) {
      holes.data()[i] = Float.NaN;
    }
    return List.of(
        new Sample(Standardizer.perFeature(), ROWS),
        new Sample(Standardizer.overall(), ROWS.reshape(40, 2, 2)),
        new Sample(Standardizer.perChannel(), ROWS.reshape(20, 2, 2, 2)),
        new Sample(new MinMaxScaler(), ROWS),
        new Sample(new MinMaxScaler(-2, 5), ROWS),
        new Sample(new MaxAbsScaler(), ROWS),
        new Sample(new RobustScaler(), ROWS),
        new Sample(new RobustScaler(0.05, 0.9), ROWS),
        new Sample(new QuantileScaler(QuantileScaler.Output.UNIFORM), ROWS),
        new Sample(new QuantileScaler(9, QuantileScaler.Output.NORMAL), ROWS),
        new Sample(PowerTransformer.yeoJohnson(), ROWS),
        new Sample(PowerTransformer.boxCox(), second(ROWS)),
        new Sample(new Pca(4), ROWS),
        new Sample(Pca.explaining(1), ROWS.reshape(4, 40)),
        new Sample(Imputer.mean(), holes),
        new Sample(Imputer.mostFrequent(), holes),
        new Sample(Imputer.constant(5), holes),
        new Sample(Imputer.median().withIndicators(), holes),
        new Sample(Binner.uniform(3), ROWS),
        new Sample(Binner.quantile(4).oneHot(), ROWS),
        new Sample(
            new Pipeline()
                .then(Imputer.median().withIndicators())
                .then(Standardizer.perFeature())
                .thenApply(new Normalizer()),
            holes));
  }

  /** What has nothing to learn. */
  static List<Sample> ready() {
    return List.of(
        sample(new Rescale(2, -1), ROWS),
        sample(new Reshape(Shape.of(2, 2)), ROWS),
        sample(new OneHot(5), NdArray.of(0, 4, 2, 2, 1)),
        sample(new Log1p(), second(ROWS)),
        sample(new ChannelsFirst(), PICTURES),
        sample(new ChannelsLast(), PICTURES.reshape(6, 3, 10, 8)),
        sample(new Grayscale(), PICTURES),
        sample(new SobelEdges(), PICTURES),
        sample(new LocalBinaryPatterns(8, 1), PICTURES),
        sample(new OrientedGradients(6, 4, 2), PICTURES),
        sample(new ColourHistogram(3), PICTURES),
        sample(new PerImageStandardization(), PICTURES),
        sample(Resize.to(3, 7), PICTURES),
        sample(new SobelEdges(), PICTURES),
        sample(new LocalBinaryPatterns(8, 1), PICTURES),
        sample(new OrientedGradients(9, 2, 2), PICTURES),
        sample(new ColourHistogram(4), PICTURES),
        sample(new Normalizer(), ROWS),
        sample(new Normalizer(Normalizer.Norm.L1), ROWS.reshape(20, 2, 4)),
        sample(
            new Pipeline()
                .then(new MaxAbsScaler())
                .then(PowerTransformer.yeoJohnson())
                .fit(data(ROWS))
                .invertible(),
            ROWS));
  }

  private static Sample sample(Transform ready, NdArray inputs) {
    return new Sample(new Ready(ready), inputs);
  }

  /** Examples with these inputs. */
  static Dataset data(NdArray inputs) {
    return Dataset.of(inputs, NdArray.zeros(Shape.of(inputs.shape().dim(0))));
  }

  /** The second feature by itself. */
  static NdArray second(NdArray rows) {
    NdArray column = NdArray.zeros(Shape.of(rows.shape().dim(0), 1));
    for (int i = 0; i < column.size(); i++) {
      column.data()[i] = rows.get(i, 1);
    }
    return column;
  }

  private static NdArray pictures() {
    RandomStream random = RandomStream.of(8, "pictures");
    NdArray pictures = NdArray.zeros(Shape.of(6, 8, 10, 3));
    for (int i = 0; i < pictures.size(); i++) {
      pictures.data()[i] = random.nextFloat();
    }
    return pictures;
  }

  /** Such rows of another seed. */
  static NdArray rows(long seed, int count) {
    RandomStream random = RandomStream.of(seed, "rows");
    NdArray rows = NdArray.zeros(Shape.of(count, 4));
    for (int i = 0; i < count; i++) {
      rows.data()[4 * i] = (float) (3 * random.nextGaussian() - 1);
      rows.data()[4 * i + 1] = (float) (50 * random.nextExponential() + 0.5);
      rows.data()[4 * i + 2] = random.nextInt(5);
      rows.data()[4 * i + 3] = 3;
    }
    return rows;
  }
}
