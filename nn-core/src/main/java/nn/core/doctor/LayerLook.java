package nn.core.doctor;

import java.util.BitSet;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What one layer gave in one step.
 *
 * @param path the layer's path
 * @param activation the name of the op its output came from; empty for a constant
 * @param before the name of the op before that; empty if there is none
 * @param examples how many there were
 * @param units how many numbers the last axis has
 * @param norm of its output; not finite just if a number is not
 * @param active for a ReLU, which units were above 0 for some example
 * @param saturated for a sigmoid or tanh, the share of numbers where it is flat; else 0
 * @param tracked whether gradients come through it
 * @param hidden whether other layers follow
 * @param gradient the norm of the gradient by its output; NaN also where there was no backward
 */
record LayerLook(
    String path,
    String activation,
    String before,
    int examples,
    int units,
    double norm,
    BitSet active,
    double saturated,
    boolean tracked,
    boolean hidden,
    double gradient) {
  /** Rectifiers that give 0, without slope, for all negative numbers. */
  private static final Set<String> RELUS = Set.of("relu", "relu6");

  /**
   * This close to its ends counts as saturated: there the slope of a tanh is below 0.02 and that of
   * a sigmoid below 0.01, a fiftieth and a twenty-fifth of their slope at 0.
   */
  private static final float NEAR = 0.01f;

  static LayerLook of(String path, Tensor output) {
    NdArray y = output.data();
    String activation = name(output);
    int units = y.shape().rank() > 1 ? y.shape().last() : 1;
    return new LayerLook(
        path,
        activation,
        output.inputs().isEmpty() ? "" : name(output.inputs().get(0)),
        y.shape().dim(0),
        units,
        Numbers.norm(y.data()),
        RELUS.contains(activation) ? active(y.data(), units) : new BitSet(0),
        switch (activation) {
          case "sigmoid" -> saturated(y.data(), NEAR, 1 - NEAR);
          case "tanh" -> saturated(y.data(), NEAR - 1, 1 - NEAR);
          default -> 0;
        },
        output.tracked(),
        false,
        Double.NaN);
  }

  private static String name(Tensor tensor) {
    @Nullable Op<NdArray> op = tensor.op();
    return op == null ? "" : op.name();
  }

  private static BitSet active(float[] y, int units) {
    boolean[] active = new boolean[units];
    for (int row = 0; row < y.length; row += units) {
      for (int unit = 0; unit < units; unit++) {
        active[unit] |= y[row + unit] > 0;
      }
    }
    BitSet set = new BitSet(units);
    for (int unit = 0; unit < units; unit++) {
      set.set(unit, active[unit]);
    }
    return set;
  }

  private static double saturated(float[] y, float low, float high) {
    int count = 0;
    for (float number : y) {
      count += number < low || number > high ? 1 : 0;
    }
    return y.length == 0 ? 0 : (double) count / y.length;
  }

  boolean isRelu() {
    return RELUS.contains(activation);
  }

  LayerLook withGradient(double norm) {
    return new LayerLook(
        path,
        activation,
        before,
        examples,
        units,
        this.norm,
        active,
        saturated,
        tracked,
        hidden,
        norm);
  }

  LayerLook asHidden() {
    return new LayerLook(
        path,
        activation,
        before,
        examples,
        units,
        norm,
        active,
        saturated,
        tracked,
        true,
        gradient);
  }
}
