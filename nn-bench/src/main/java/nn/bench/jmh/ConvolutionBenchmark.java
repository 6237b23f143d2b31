package nn.bench.jmh;

import java.util.concurrent.TimeUnit;
import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.WindowAxis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Convolution and its gradients, in the layers of LeNet (W4) and of a larger network (W5). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConvolutionBenchmark {
  /** Layers without padding, their windows next to each other. */
  public enum Layer {
    /** Batches of 64, 28 x 28 x 1, 8 filters of 5 x 5. */
    W4_FIRST(64, 28, 5, 1, 8),
    /** Batches of 64, 12 x 12 x 8, 16 filters of 5 x 5. */
    W4_SECOND(64, 12, 5, 8, 16),
    /** Batches of 32, 32 x 32 x 3, 64 filters of 3 x 3. */
    W5_FIRST(32, 32, 3, 3, 64),
    /** Batches of 32, 15 x 15 x 64, 128 filters of 3 x 3. */
    W5_SECOND(32, 15, 3, 64, 128),
    /** Batches of 32, 6 x 6 x 128, 256 filters of 3 x 3. */
    W5_THIRD(32, 6, 3, 128, 256);

    private final int batch;
    private final int side;
    private final int window;
    private final int channels;
    private final int filters;

    Layer(int batch, int side, int window, int channels, int filters) {
      this.batch = batch;
      this.side = side;
      this.window = window;
      this.channels = channels;
      this.filters = filters;
    }

    ConvShape shape() {
      WindowAxis axis = new WindowAxis(side, side - window + 1, window, 1, 0, 1);
      return new ConvShape(batch, axis, axis, channels, filters, 1);
    }
  }

  /** Which layer. */
  @Param public Layer layer = Layer.W4_FIRST;

  private ConvShape shape = layer.shape();
  private float[] x = {};
  private float[] kernel = {};
  private float[] bias = {};
  private float[] y = {};
  private float[] dy = {};
  private float[] dx = {};
  private float[] dKernel = {};
  private float[] dBias = {};

  /** JMH makes it. */
  public ConvolutionBenchmark() {}

  /** Makes images, filters and gradients of the layer. */
  @Setup
  public void arrays() {
    shape = layer.shape();
    x = Numbers.of(shape.batch() * shape.imageSize());
    kernel = Numbers.of(shape.steps() * shape.filters());
    bias = Numbers.of(shape.filters());
    dy = Numbers.of(shape.windows() * shape.filters());
    y = new float[dy.length];
    dx = new float[x.length];
    dKernel = new float[kernel.length];
    dBias = new float[bias.length];
  }

  /** The layer's results, with its bias. */
  @Benchmark
  public float[] forward(MeasuredKernels kernels) {
    kernels.get().convolve(shape, x, kernel, bias, y);
    return y;
  }

  /** The gradient by the images. */
  @Benchmark
  public float[] inputGradient(MeasuredKernels kernels) {
    kernels.get().convolveBackInput(shape, dy, kernel, dx);
    return dx;
  }

  /** The gradient by the filters. */
  @Benchmark
  public float[] kernelGradient(MeasuredKernels kernels) {
    kernels.get().convolveBackKernel(shape, x, dy, dKernel);
    return dKernel;
  }

  /** The gradient by the bias. */
  @Benchmark
  public float[] biasGradient(MeasuredKernels kernels) {
    kernels.get().convolveBackBias(shape, dy, dBias);
    return dBias;
  }
}
