package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
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
    for (int i = 0; i < count; i++) {
      int window = windows[i];
      int to = i * stride;
      for (int run = 0; run < runs; run++) {
        int from = window + begins[run];
        int length = lengths[run];
        if (from + length + LENGTH <= x.length) {
          for (int j = 0; j < length; j += LENGTH) {
            FloatVector.fromArray(FLOATS, x, from + j).intoArray(patches, to + j);
          }
        } else {
          System.arraycopy(x, from, patches, to, length);
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
          VectorMask<Float> own = FirstLanes.of(length - whole);
          FloatVector rest =
              FloatVector.zero(FLOATS)
                  .blend(FloatVector.fromArray(FLOATS, patches, from + whole), own);
          FloatVector.fromArray(FLOATS, dx, to + whole).add(rest).intoArray(dx, to + whole);
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
