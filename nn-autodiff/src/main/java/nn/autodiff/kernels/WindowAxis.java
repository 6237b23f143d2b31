package nn.autodiff.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How windows slide along one axis: tap {@code t} of window {@code w} stands at {@code w * stride -
 * before + t * dilation}, which may be outside, in the padding.
 *
 * @param input how many places the axis has
 * @param output how many windows there are
 * @param size how many taps a window has
 * @param stride how many places lie between two windows
 * @param before how many places of padding come first
 * @param dilation how many places lie between two taps
 */
public record WindowAxis(int input, int output, int size, int stride, int before, int dilation) {
  /** Places that take part in the same taps, so that one table of offsets serves them all. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record TapClass(int[] taps, int[] places, int[] windows) {}

  /** Where a window begins, counted from the first place that is not padding. */
  public int start(int window) {
    return window * stride - before;
  }

  /** The first tap of a window that is not in the padding before. */
  public int firstTap(int window) {
    int start = start(window);
    return start >= 0 ? 0 : (dilation - 1 - start) / dilation;
  }

  /** One more than the last tap of a window that is not in the padding behind. */
  public int endTap(int window) {
    return Math.min(size, Math.max(0, (input - 1 - start(window) + dilation) / dilation));
  }

  /** How many places there are with the padding that windows reach. */
  public int padded() {
    return Math.max(before + input, (output - 1) * stride + (size - 1) * dilation + 1);
  }

  /**
   * The places by the taps that reach them. {@code windows} has for each place the window whose
   * first such tap it is; a later tap belongs to an earlier window.
   */
  List<TapClass> tapClasses() {
    List<int[]> taps = new ArrayList<>();
    List<List<Integer>> places = new ArrayList<>();
    for (int place = 0; place < input; place++) {
      int[] own = taps(place);
      int known = 0;
      while (known < taps.size() && !Arrays.equals(taps.get(known), own)) {
        known++;
      }
      if (known == taps.size()) {
        taps.add(own);
        places.add(new ArrayList<>());
      }
      places.get(known).add(place);
    }
    List<TapClass> classes = new ArrayList<>();
    for (int i = 0; i < taps.size(); i++) {
      int[] own = taps.get(i);
      int[] in = places.get(i).stream().mapToInt(Integer::intValue).toArray();
      int first = own.length == 0 ? 0 : own[0];
      int[] windows = Arrays.stream(in).map(place -> window(place, first)).toArray();
      classes.add(new TapClass(own, in, windows));
    }
    return classes;
  }

  /** How many windows further back the window of a later tap is. */
  int windowsBack(int taps) {
    return taps * dilation / stride;
  }

  private int window(int place, int tap) {
    return Math.floorDiv(place + before - tap * dilation, stride);
  }

  private int[] taps(int place) {
    int[] taps = new int[size];
    int count = 0;
    for (int tap = 0; tap < size; tap++) {
      int from = place + before - tap * dilation;
      if (from >= 0 && from % stride == 0 && from / stride < output) {
        taps[count++] = tap;
      }
    }
    return Arrays.copyOf(taps, count);
  }
}
