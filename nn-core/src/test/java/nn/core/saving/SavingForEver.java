package nn.core.saving;

import java.nio.file.Path;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Saves, saves and saves, until it is killed; started by {@link KilledWhileSavingTest}. */
public final class SavingForEver {
  /** Large enough that most of the time is spent writing. */
  static final int NUMBERS = 500_000;

  private SavingForEver() {}

  /** Saves to the file named by the argument: the same number everywhere, 1, then 2, and so on. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    for (int number = 1; ; number++) {
      SafeTensors.write(file, Map.of("x", NdArray.full(Shape.of(NUMBERS), number)));
      System.out.println(number);
    }
  }
}
