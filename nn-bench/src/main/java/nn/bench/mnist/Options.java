package nn.bench.mnist;

import java.util.List;

/**
 * What the command line asks for.
 *
 * @param recipe the network
 * @param epochs how many epochs
 * @param seed what everything random follows from
 */
record Options(Recipe recipe, int epochs, long seed) {
  static final String USAGE = "usage: mnist mlp|cnn [--epochs N] [--seed N]";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it cannot be understood
   */
  static Options of(List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("which network?");
    }
    Recipe recipe =
        Recipe.named(arguments.get(0))
            .orElseThrow(
                () -> new IllegalArgumentException("no network \"" + arguments.get(0) + "\""));
    int epochs = recipe.epochs();
    long seed = 1;
    for (int i = 1; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " wants a value");
      }
      long value = number(arguments.get(i + 1));
      switch (option) {
        case "--epochs" -> epochs = (int) Math.max(0, Math.min(value, 10_000));
        case "--seed" -> seed = value;
        default -> throw new IllegalArgumentException("no option " + option);
      }
    }
    return new Options(recipe, epochs, seed);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: " + text, e);
    }
  }
}
