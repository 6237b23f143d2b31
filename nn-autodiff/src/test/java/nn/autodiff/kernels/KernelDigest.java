package nn.autodiff.kernels;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import nn.autodiff.RandomStream;

/** Makes one number of all bits that kernels compute for a few inputs. */
final class KernelDigest {
  private KernelDigest() {}

  /** Prints it for this JVM's kernels, on as many threads as each argument says. */
  public static void main(String[] args) {
    for (String threads : args) {
      var workers = new Workers(Integer.parseInt(threads));
      Kernels kernels = KernelChoice.choose(KernelChoice.chosen().name(), workers);
      System.out.println(of(kernels) + " " + kernels.description());
    }
  }

  static long of(Kernels kernels) {
    var crc = new CRC32();
    var random = RandomStream.of(11, "digest");
    float[] a = new float[20_000];
    float[] b = new float[20_000];
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) random.nextGaussian() * 3;
      b[i] = (float) random.nextGaussian();
    }
    float[] out = new float[20_000];
    for (Primitive f : Primitive.values()) {
      if (f.arity() == 1) {
        kernels.unary(f, a, 1, out, 0, 1003);
      } else {
        kernels.binary(f, a, 1, b, 2, out, 0, 1003);
      }
      update(crc, out, 1003);
    }
    kernels.softmax(a, out, 13, 21);
    update(crc, out, 13 * 21);
    kernels.logSoftmax(a, out, 13, 21);
    update(crc, out, 13 * 21);
    kernels.sumColumns(a, 0, 19, 37, out, 0);
    out[37] = kernels.sum(a, 3, 1003);
    out[38] = kernels.max(a, 3, 1003);
    update(crc, out, 39);
    // All but the second are shared out; 1024 is a stride that has A copied.
    int[][] sizes = {{64, 50, 300}, {5, 10, 33}, {130, 33, 140}, {1024, 260, 5}};
    for (int[] size : sizes) {
      for (int cases = 0; cases < 8; cases++) {
        float[] c = ProductCase.random(size[0], size[1], size[2], cases, 5).on(kernels);
        update(crc, c, c.length);
      }
    }
    return crc.getValue();
  }

  /** NaN has one bit pattern here, as the kernels leave it open which. */
  private static void update(CRC32 crc, float[] numbers, int n) {
    var bytes = ByteBuffer.allocate(4 * n);
    for (int i = 0; i < n; i++) {
      bytes.putInt(Float.floatToIntBits(numbers[i]));
    }
    crc.update(bytes.array());
  }
}
