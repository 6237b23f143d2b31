package nn.data.feeding;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/** What another process does: it fills a cache and says so, example after example. */
final class FillingProcess {
  static final int SIZE = 4000;
  private static final int WIDTH = 1500;

  private FillingProcess() {}

  public static void main(String[] file) {
    Dataset data =
        data(
            count -> {
              System.out.println(count);
              System.out.flush();
            });
    System.out.println("filled " + Cache.onDisk(data, Path.of(file[0])).size());
  }

  /** Some megabytes of bytes, made when they are asked for; tells of how many were. */
  static Dataset data(IntConsumer told) {
    return new Dataset() {
      @Override
      public int size() {
        return SIZE;
      }

      @Override
      public Shape inputShape() {
        return Shape.of(WIDTH);
      }

      @Override
      public Shape targetShape() {
        return Shape.of();
      }

      @Override
      public Batch batch(int... examples) {
        NdArray inputs = NdArray.zeros(Shape.of(examples.length, WIDTH));
        NdArray targets = NdArray.zeros(Shape.of(examples.length));
        for (int i = 0; i < examples.length; i++) {
          RandomStream random = RandomStream.of(1, "example", examples[i]);
          for (int j = 0; j < WIDTH; j++) {
            inputs.data()[i * WIDTH + j] = random.nextInt(200);
          }
          targets.data()[i] = examples[i] % 10;
        }
        told.accept(examples.length);
        return new Batch(inputs, targets);
      }
    };
  }
}
