package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Changes each number of a batch by what was learned of its feature, its place on the last axis.
 */
final class PerFeature {
  /** The change of one number. */
  @FunctionalInterface
  interface Rule {
    /** The changed number, computed in double and rounded once, at the end. */
    double of(double number, int feature);
  }

  private PerFeature() {}

  /** The changed numbers of a batch whose last axis is so many features long. */
  static NdArray map(String who, NdArray batch, int features, Rule rule) {
    requireWidth(who, features, batch.shape());
    NdArray changed = NdArray.zeros(batch.shape());
    float[] from = batch.data();
    float[] to = changed.data();
    for (int i = 0; i < from.length; i += features) {
      for (int feature = 0; feature < features; feature++) {
        to[i + feature] = (float) rule.of(from[i + feature], feature);
      }
    }
    return changed;
  }

  /** Returns the shape if its last axis is so many features long. */
  static Shape requireWidth(String who, int features, Shape shape) {
    if (shape.rank() == 0 || shape.last() != features) {
      throw new IllegalArgumentException(
          who
              + ": it learned from "
              + features
              + (features == 1 ? " feature" : " features")
              + ", the places of the last axis, but got shape "
              + shape
              + "; apply it to what it was fitted on");
    }
    return shape;
  }

  /** That arrays of what was learned are vectors of one length, 1 or more. */
  static void requireVectors(String who, NdArray first, NdArray... others) {
    boolean same = first.shape().rank() == 1 && first.size() > 0;
    StringBuilder shapes = new StringBuilder(first.shape().toString());
    for (NdArray other : others) {
      same &= other.shape().equals(first.shape());
      shapes.append(" and ").append(other.shape());
    }
    if (!same) {
      throw new IllegalArgumentException(
          who + ": expected numbers for each feature, shape (features,), but got " + shapes);
    }
  }
}
