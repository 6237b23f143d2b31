package nn.data.images.features;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.images.Grayscale;
import nn.data.transforms.Transform;

/**
 * Histograms of oriented gradients (HOG): where outlines run, and in which directions.
 *
 * <p>Each pixel has a gradient: the pixel below less the one above, the right one less the left one
 * (0 at the edges); of a colour picture that of the steepest channel. The picture is cut into cells
 * of {@code cell x cell} pixels; pixels left over at the right and below do not count. Each cell
 * adds up the lengths of its gradients by their direction, 0 to 180 degrees in {@code orientations}
 * bins, divided by its pixels. Each {@code block x block} neighbouring cells together, v, are made
 * independent of the light: {@code v / sqrt(|v|^2 + 1e-10)}, nothing above 0.2, and the same once
 * more (L2-Hys).
 *
 * <p><b>Shapes:</b> {@code (n, height, width)} or {@code (n, height, width, 3)} to {@code (n,
 * blocks down * blocks across * block * block * orientations)}.
 *
 * <pre>{@code
 * LabeledDataset outlines = Fruits.rgb(30, 32, 42).map(OrientedGradients.usual());
 * }</pre>
 *
 * @param orientations how many bins of directions, 1 or more; usually 9
 * @param cell the side of a cell in pixels, 1 or more; usually 8
 * @param block the side of a block in cells, 1 or more; usually 2
 * @see <a href="https://doi.org/10.1109/CVPR.2005.177">Dalal, Triggs: Histograms of oriented
 *     gradients for human detection, 2005</a>
 */
public record OrientedGradients(int orientations, int cell, int block) implements Transform {
  private static final double EPSILON = 1e-10;
  private static final double MOST = 0.2;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public OrientedGradients {
    if (orientations < 1 || cell < 1 || block < 1) {
      throw new IllegalArgumentException(
          "OrientedGradients: expected orientations, a cell and a block of 1 or more but got "
              + orientations
              + ", "
              + cell
              + " and "
              + block);
    }
  }

  /** As in the paper: 9 directions, cells of 8 pixels, blocks of 2 cells. */
  public static OrientedGradients usual() {
    return new OrientedGradients(9, 8, 2);
  }

  @Override
  public NdArray apply(NdArray batch) {
    Shape example = batch.shape().tail();
    int features = outputShape(example).size();
    NdArray all = NdArray.zeros(Shape.of(batch.shape().dim(0), features));
    for (int n = 0; n < batch.shape().dim(0); n++) {
      blocks(histograms(batch, example, n), all.data(), n * features);
    }
    return all;
  }

  /** One histogram for each cell. */
  private double[][][] histograms(NdArray batch, Shape example, int n) {
    int height = example.dim(0);
    int width = example.dim(1);
    int channels = example.rank() == 2 ? 1 : example.dim(2);
    int rows = height / cell;
    int columns = width / cell;
    double[][][] histograms = new double[rows][columns][orientations];
    float[] numbers = batch.data();
    int from = n * example.size();
    int line = width * channels;
    for (int y = 0; y < rows * cell; y++) {
      for (int x = 0; x < columns * cell; x++) {
        double steepest = -1;
        double down = 0;
        double right = 0;
        for (int k = 0; k < channels; k++) {
          int at = from + y * line + x * channels + k;
          double v =
              y == 0 || y == height - 1 ? 0 : (double) numbers[at + line] - numbers[at - line];
          double h =
              x == 0 || x == width - 1
                  ? 0
                  : (double) numbers[at + channels] - numbers[at - channels];
          if (v * v + h * h > steepest) {
            steepest = v * v + h * h;
            down = v;
            right = h;
          }
        }
        int bin = bin(down, right);
        if (bin < orientations) {
          histograms[y / cell][x / cell][bin] += Math.sqrt(steepest) / (cell * cell);
        }
      }
    }
    return histograms;
  }

  private int bin(double down, double right) {
    double degrees = StrictMath.toDegrees(StrictMath.atan2(down, right));
    double turned = degrees - 180 * Math.floor(degrees / 180);
    return (int) (turned / (180.0 / orientations));
  }

  private void blocks(double[][][] histograms, float[] out, int at) {
    double[] v = new double[block * block * orientations];
    int to = at;
    for (int y = 0; y + block <= histograms.length; y++) {
      for (int x = 0; x + block <= histograms[0].length; x++) {
        int i = 0;
        for (int r = 0; r < block; r++) {
          for (int c = 0; c < block; c++) {
            System.arraycopy(histograms[y + r][x + c], 0, v, i, orientations);
            i += orientations;
          }
        }
        normalize(v);
        for (int j = 0; j < v.length; j++) {
          v[j] = Math.min(MOST, v[j]);
        }
        normalize(v);
        for (double number : v) {
          out[to++] = (float) number;
        }
      }
    }
  }

  private static void normalize(double[] v) {
    double squares = EPSILON;
    for (double number : v) {
      squares += number * number;
    }
    double length = Math.sqrt(squares);
    for (int j = 0; j < v.length; j++) {
      v[j] /= length;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture, or too small for one block
   */
  @Override
  public Shape outputShape(Shape example) {
    new Grayscale().outputShape(example);
    int down = example.dim(0) / cell - block + 1;
    int across = example.dim(1) / cell - block + 1;
    if (down < 1 || across < 1) {
      throw new IllegalArgumentException(
          "OrientedGradients: a block of "
              + block
              + " x "
              + block
              + " cells of "
              + cell
              + " x "
              + cell
              + " pixels does not fit into a picture of shape "
              + example
              + "; take smaller cells or larger pictures");
    }
    return Shape.of(down * across * block * block * orientations);
  }
}
