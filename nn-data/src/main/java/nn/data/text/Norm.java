package nn.data.text;

/** What the numbers of a text are divided by, so that long texts do not count more. */
public enum Norm {
  /** Nothing: long texts have larger numbers. */
  NONE {
    @Override
    double length(double[] values) {
      return 1;
    }
  },

  /** The sum of their sizes, {@code |v1| + ... + |vn|}. */
  L1 {
    @Override
    double length(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += Math.abs(value);
      }
      return sum;
    }
  },

  /** Their Euclidean length, {@code sqrt(v1^2 + ... + vn^2)}. */
  L2 {
    @Override
    double length(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value * value;
      }
      return Math.sqrt(sum);
    }
  };

  /** The length of a row; its zeros may be missing. */
  abstract double length(double[] values);
}
