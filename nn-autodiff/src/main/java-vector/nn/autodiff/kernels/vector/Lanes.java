package nn.autodiff.kernels.vector;

import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of this JVM: constants, so that the compiler knows the width of every loop.
 *
 * <p>The CPU's own width, or 128, 256 or 512 as the system property {@code nn.vector.bits} says.
 * One width for everything: where HotSpot has seen vectors of two, it no longer inlines the methods
 * they share when it compiles a loop again, and every vector of the loop becomes an object on the
 * heap.
 */
final class Lanes {
  static final VectorSpecies<Float> FLOATS = choose(System.getProperty("nn.vector.bits", ""));
  static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(FLOATS.vectorBitSize()));

  /** Floats in a vector. */
  static final int LENGTH = FLOATS.length();

  /**
   * Rows of a register tile, two vectors wide: 16 sums where the CPU has 32 vector registers, else
   * 12, as those that find no register are kept in memory.
   */
  static final int TILE_ROWS = hasManyRegisters() ? 8 : 6;

  private Lanes() {}

  private static boolean hasManyRegisters() {
    String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return FloatVector.SPECIES_PREFERRED.vectorBitSize() >= 512
        || architecture.equals("aarch64")
        || architecture.equals("riscv64");
  }

  private static VectorSpecies<Float> choose(String bits) {
    return switch (bits) {
      case "" -> widest();
      case "128" -> FloatVector.SPECIES_128;
      case "256" -> FloatVector.SPECIES_256;
      case "512" -> FloatVector.SPECIES_512;
      default ->
          throw new IllegalStateException(
              "nn.vector.bits: expected 128, 256 or 512 but got " + bits + "; or leave it out");
    };
  }

  /** No wider than the 16 lanes that define a sum. */
  private static VectorSpecies<Float> widest() {
    int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    if (bits >= 512) {
      return FloatVector.SPECIES_512;
    }
    return bits >= 256 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
  }
}
