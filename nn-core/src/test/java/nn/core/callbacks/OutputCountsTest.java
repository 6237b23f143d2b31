package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;

class OutputCountsTest {
  private static void requireRightBins(OutputCounts counts, int time, float... numbers) {
    int[] expected = new int[OutputCounts.BINS];
    for (float number : numbers) {
      for (int bin = 0; bin < OutputCounts.BINS; bin++) {
        if (counts.edge(bin) <= number && number < counts.edge(bin + 1)) {
          expected[bin]++;
        }
      }
    }
    assertThat(counts.at(time)).isEqualTo(expected);
    assertThat(Arrays.stream(expected).sum()).isEqualTo(numbers.length);
  }

  @Test
  void binsAreTheSameAtAllTimesThoughNumbersGrow() {
    NdArray normal = Samples.normal(3, Shape.of(4, 100));
    OutputCounts counts = new OutputCounts();
    float[][] times = new float[4][];
    for (int time = 0; time < 4; time++) {
      counts.next();
      times[time] = normal.row(time).data().clone();
      for (int i = 0; i < times[time].length; i++) {
        times[time][i] *= (float) StrictMath.pow(7, time);
        counts.add(times[time][i]);
      }
    }
    for (int time = 0; time < 4; time++) {
      requireRightBins(counts, time, times[time]);
    }
  }

  @Test
  void takesTheLeastAndTheGreatestFloats() {
    OutputCounts counts = new OutputCounts();
    counts.next();
    float[] numbers = {Float.MIN_VALUE, 1, -1, 1024, -Float.MAX_VALUE, Float.MAX_VALUE};
    for (float number : numbers) {
      counts.add(number);
    }
    requireRightBins(counts, 0, numbers);
  }

  @Test
  void theEdgeOfAPowerOfTwoBelongsToTheBinAboveIt() {
    OutputCounts counts = new OutputCounts();
    counts.next();
    counts.add(1);
    counts.add(-1);
    counts.add(2);
    counts.add(-2);
    requireRightBins(counts, 0, 1, -1, 2, -2);
  }
}
