package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import nn.autodiff.kernels.PatchLoops;

/**
 * The loops between images and patches on vectors.
 *
 * <p>The last vector of a run may reach over its end. A copy writes there what the next run writes
 * over; a sum adds zeros. Only where the image ends, the last numbers go one by one.
 */
final class VectorPatchLoops implements PatchLoops {
  @Override
  public void copy(
      float[] x,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] patches,
      int stride) {
    int longest = 0;
    int reach = 0;
    for (int run = 0; run < runs; run++) {
      longest = Math.max(longest, lengths[run]);
      reach = Math.max(reach, begins[run] + lengths[run] + SLACK);
    }
    int whole = count; // windows from which whole vectors can be loaded
    while (whole > 0 && windows[whole - 1] + reach > x.length) {
      whole--;
    }
    if (longest <= LENGTH) {
      copyShort(x, windows, whole, begins, lengths, runs, patches, stride);
    } else {
      copyLong(x, windows, whole, begins, lengths, runs, patches, stride);
    }
    for (int i = whole; i < count; i++) {
      int to = i * stride;
      for (int run = 0; run < runs; run++) {
        System.arraycopy(x, windows[i] + begins[run], patches, to, lengths[run]);
        to += lengths[run];
      }
    }
  }

  /** Runs of a vector at most: one load, one store. */
  private static void copyShort(
      float[] x,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] patches,
      int stride) {
    for (int i = 0; i < count; i++) {
      int window = windows[i];
      int to = i * stride;
      for (int run = 0; run < runs; run++) {
        FloatVector.fromArray(FLOATS, x, window + begins[run]).intoArray(patches, to);
        to += lengths[run];
      }
    }
  }

  private static void copyLong(
      float[] x,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] patches,
      int stride) {
    for (int i = 0; i < count; i++) {
      int to = i * stride;
      for (int run = 0; run < runs; run++) {
        int from = windows[i] + begins[run];
        int length = lengths[run];
        for (int j = 0; j < length; j += LENGTH) {
          FloatVector.fromArray(FLOATS, x, from + j).intoArray(patches, to + j);
        }
        to += length;
      }
    }
  }

  @Override
  public void add(
      float[] patches,
      int stride,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] dx,
      int end) {
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < count; i++) {
      int window = windows[i];
      int from = i * stride;
      for (int run = 0; run < runs; run++) {
        int to = window + begins[run];
        int length = lengths[run];
        int whole = FLOATS.loopBound(length);
        for (int j = 0; j < whole; j += LENGTH) {
          FloatVector.fromArray(FLOATS, dx, to + j)
              .add(FloatVector.fromArray(FLOATS, patches, from + j))
              .intoArray(dx, to + j);
        }
        if (whole < length && to + whole + LENGTH <= end) {
          FloatVector rest = FloatVector.fromArray(FLOATS, patches, from + whole);
          FloatVector.fromArray(FLOATS, dx, to + whole)
              .add(zero.blend(rest, FirstLanes.of(length - whole)))
              .intoArray(dx, to + whole);
        } else {
          for (int j = whole; j < length; j++) {
            dx[to + j] += patches[from + j];
          }
        }
        from += length;
      }
    }
  }
}
