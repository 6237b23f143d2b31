package nn.core.callbacks;

import java.util.ArrayList;
import java.util.List;

/**
 * What one layer gave for the same examples time after time: how often which number, and how often
 * each unit was where its activation is flat and lets no gradient through.
 *
 * <p>Times are counted from 0; {@link ActivationHistory#epochs} says which epoch each of them is.
 * Numbers that are exactly 0 are counted apart: a ReLU gives them for half of its inputs, and a
 * histogram would show nothing else.
 */
public final class LayerActivations {
  private final String layer;
  private final String activation;
  private final int units;
  private final OutputCounts counts = new OutputCounts();
  private final List<Look> looks = new ArrayList<>();

  /** What was seen at one time. */
  private static final class Look {
    private long zeros;
    private long notFinite;
    private long numbers;
    private final long[] flat;

    Look(int units) {
      flat = new long[units];
    }
  }

  LayerActivations(String layer, String activation, int units) {
    this.layer = layer;
    this.activation = activation;
    this.units = units;
  }

  /** Looks at the layer's output once more; its last axis counts the units. */
  void add(float... output) {
    Flatness flatness = Flatness.of(activation);
    Look look = new Look(units);
    counts.next();
    for (int i = 0; i < output.length; i++) {
      float number = output[i];
      if (number == 0) {
        look.zeros++;
      } else if (Float.isFinite(number)) {
        counts.add(number);
      } else {
        look.notFinite++;
      }
      if (flatness.isFlatAt(number)) {
        look.flat[i % units]++;
      }
    }
    look.numbers = output.length;
    looks.add(look);
  }

  /** The layer's path. */
  public String layer() {
    return layer;
  }

  /** The op that its output came from: {@code relu}, {@code tanh}, {@code affine}. */
  public String activation() {
    return activation;
  }

  /**
   * Whether its activation has flat ends that are known here: {@code relu}, {@code relu6}, {@code
   * tanh} and {@code sigmoid} have. For all others no unit is ever flat or dead.
   */
  public boolean canBeFlat() {
    return Flatness.of(activation) != Flatness.NOWHERE;
  }

  /** How many units it has: the length of its output's last axis. */
  public int units() {
    return units;
  }

  /** How many times it was looked at. */
  public int times() {
    return looks.size();
  }

  /** How many bins numbers are counted in, the same at all times. */
  public int bins() {
    return OutputCounts.BINS;
  }

  /** The lower edge of a bin; that of {@link #bins} is the upper edge of the last. */
  public double edge(int bin) {
    return counts.edge(bin);
  }

  /** How many numbers other than 0 fell into a bin at a time. */
  public long count(int time, int bin) {
    return counts.at(time)[bin];
  }

  /** What share of its numbers was exactly 0 at a time. */
  public double zeros(int time) {
    return share(looks.get(time).zeros, looks.get(time).numbers);
  }

  /** How many of its numbers were NaN or infinite at a time. */
  public long notFinite(int time) {
    return looks.get(time).notFinite;
  }

  /**
   * At what share of the examples, and of the places where there are several, a unit was where its
   * activation is flat: at 0 for a ReLU, within 0.01 of an end for a tanh or sigmoid.
   */
  public double flat(int time, int unit) {
    Look look = looks.get(time);
    return share(look.flat[unit], look.numbers / units);
  }

  /** The mean of {@link #flat(int, int)} over all units. */
  public double flat(int time) {
    Look look = looks.get(time);
    long sum = 0;
    for (long count : look.flat) {
      sum += count;
    }
    return share(sum, look.numbers);
  }

  /** Whether a unit was flat for every example: none of them taught it anything. */
  public boolean isDead(int time, int unit) {
    Look look = looks.get(time);
    return look.flat[unit] == look.numbers / units;
  }

  /** What share of the units {@link #isDead} at a time. */
  public double dead(int time) {
    long dead = 0;
    for (int unit = 0; unit < units; unit++) {
      dead += isDead(time, unit) ? 1 : 0;
    }
    return share(dead, units);
  }

  private static double share(long part, long whole) {
    return (double) part / whole;
  }

  @Override
  public String toString() {
    return "LayerActivations(" + layer + ", " + units + " units, " + times() + " times)";
  }
}
