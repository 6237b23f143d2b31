package nn.core.callbacks;

/** Where activations are so flat that hardly any gradient comes through. */
enum Flatness {
  /** Nowhere, or not known. */
  NOWHERE {
    @Override
    boolean isFlatAt(float output) {
      return false;
    }
  },
  /** At 0. */
  BELOW {
    @Override
    boolean isFlatAt(float output) {
      return output == 0;
    }
  },
  /** At 0 and at 6. */
  RELU6 {
    @Override
    boolean isFlatAt(float output) {
      return output == 0 || output == 6;
    }
  },
  /** Near -1 and 1, where the slope of a tanh is below 0.02, a fiftieth of that at 0. */
  TANH {
    @Override
    boolean isFlatAt(float output) {
      return Math.abs(output) > 1 - NEAR;
    }
  },
  /** Near 0 and 1, where the slope of a sigmoid is below 0.01, a twenty-fifth of that at 0. */
  SIGMOID {
    @Override
    boolean isFlatAt(float output) {
      return output < NEAR || output > 1 - NEAR;
    }
  };

  /** The doctor draws the line at the same place. */
  private static final float NEAR = 0.01f;

  static Flatness of(String activation) {
    return switch (activation) {
      case "relu" -> BELOW;
      case "relu6" -> RELU6;
      case "tanh" -> TANH;
      case "sigmoid" -> SIGMOID;
      default -> NOWHERE;
    };
  }

  abstract boolean isFlatAt(float output);
}
