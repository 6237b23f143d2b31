package nn.autodiff.kernels;

/** The loops between images and patches in plain Java. */
final class PlainPatchLoops implements PatchLoops {
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
      int to = i * stride;
      for (int run = 0; run < runs; run++) {
        int from = windows[i] + begins[run];
        for (int j = 0; j < lengths[run]; j++) {
          patches[to + j] = x[from + j];
        }
        to += lengths[run];
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
      int from = i * stride;
      for (int run = 0; run < runs; run++) {
        int to = windows[i] + begins[run];
        for (int j = 0; j < lengths[run]; j++) {
          dx[to + j] += patches[from + j];
        }
        from += lengths[run];
      }
    }
  }
}
