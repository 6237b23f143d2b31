package nn.autodiff.kernels;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Prints one number made of all bits of a few convolutions and poolings by this JVM's kernels. */
final class ConvolutionDigest {
  private ConvolutionDigest() {}

  public static void main(String[] args) {
    System.out.println(of(KernelChoice.chosen()) + " " + KernelChoice.describe());
  }

  static long of(Kernels kernels) {
    var crc = new CRC32();
    update(crc, kernels, new ConvShape(9, axis(14, 5, 1, 0), axis(13, 5, 1, 0), 1, 8, 1));
    update(crc, kernels, new ConvShape(9, axis(9, 5, 1, 0), axis(9, 5, 1, 0), 8, 16, 1));
    update(crc, kernels, new ConvShape(3, axis(12, 3, 1, 1), axis(10, 3, 2, 1), 19, 37, 1));
    update(crc, kernels, new ConvShape(2, axis(7, 3, 2, 1), axis(7, 2, 1, 0), 6, 4, 2));
    update(crc, kernels, new ConvShape(5, axis(14, 3, 1, 1), axis(15, 3, 2, 1), 21, 42, 21));
    return crc.getValue();
  }

  private static WindowAxis axis(int input, int size, int stride, int padding) {
    return ConvCase.axis(input, size, stride, padding, padding, 1);
  }

  private static void update(CRC32 crc, Kernels kernels, ConvShape shape) {
    ConvCase c = ConvCase.random(shape, 4);
    update(crc, c.forward(kernels, true));
    update(crc, c.backInput(kernels));
    update(crc, c.backKernel(kernels));
    update(crc, c.backBias(kernels));
    ConvCase pool = ConvCase.random(c.pool(), 5);
    float[] y = new float[pool.dy().length];
    float[] dx = new float[pool.x().length];
    kernels.maxPool(pool.shape(), pool.x(), y);
    update(crc, y);
    kernels.maxPoolBack(pool.shape(), pool.x(), y, pool.dy(), dx);
    update(crc, dx);
    kernels.averagePool(pool.shape(), pool.x(), y);
    update(crc, y);
    kernels.averagePoolBack(pool.shape(), pool.dy(), dx);
    update(crc, dx);
  }

  private static void update(CRC32 crc, float[] numbers) {
    var bytes = ByteBuffer.allocate(4 * numbers.length);
    for (float number : numbers) {
      bytes.putFloat(number);
    }
    crc.update(bytes.array());
  }
}
