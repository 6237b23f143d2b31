package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.VectorMask;

/** The masks of a vector's first lanes, made once. */
final class FirstLanes {
  private static final List<VectorMask<Float>> MASKS = make();

  private FirstLanes() {}

  /** The first n lanes. */
  static VectorMask<Float> of(int n) {
    return MASKS.get(n);
  }

  private static List<VectorMask<Float>> make() {
    List<VectorMask<Float>> masks = new ArrayList<>();
    for (int i = 0; i <= LENGTH; i++) {
      masks.add(VectorMask.fromLong(FLOATS, (1L << i) - 1));
    }
    return List.copyOf(masks);
  }
}
