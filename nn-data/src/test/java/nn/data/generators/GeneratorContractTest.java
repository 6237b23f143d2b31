package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all generators promise. */
class GeneratorContractTest {
  /** Draws so many examples from a seed: arrays whose axis 0 counts them. */
  private interface Draw {
    List<NdArray> from(int n, long seed);
  }

  /**
   * One generator as it is usually called.
   *
   * @param type the class it is of
   * @param name for messages
   * @param least the smallest number of examples
   * @param hash of the numbers of a few examples, the same on every machine
   */
  private record Case(Class<?> type, String name, int least, int hash, Draw draw) {
    @Override
    public String toString() {
      return type.getSimpleName() + "." + name;
    }
  }

  private static List<NdArray> arrays(Dataset data) {
    return List.of(data.all().inputs(), data.all().targets());
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(Points.class, "xor", 1, -1700745641, (n, s) -> arrays(Points.xor(n, 0.1, s))),
        new Case(Points.class, "moons", 1, 899946718, (n, s) -> arrays(Points.moons(n, 0.1, s))),
        new Case(
            Points.class, "circles", 1, -1206963691, (n, s) -> arrays(Points.circles(n, 0.1, s))),
        new Case(
            Points.class, "spirals", 1, 340002488, (n, s) -> arrays(Points.spirals(n, 0.1, s))),
        new Case(Points.class, "blobs", 1, 295366818, (n, s) -> arrays(Points.blobs(n, 0.1, s))),
        new Case(Digits.class, "generate", 1, -1908584677, (n, s) -> arrays(Digits.generate(n, s))),
        new Case(Fruits.class, "rgb", 1, 1146377056, (n, s) -> arrays(Fruits.rgb(n, 16, s))),
        new Case(
            SwissRoll.class,
            "generate",
            1,
            875572623,
            (n, s) -> arrays(SwissRoll.generate(n, 0.1, s))),
        new Case(
            NoisyCurves.class,
            "linear",
            1,
            836372435,
            (n, s) -> arrays(NoisyCurves.linear(n, 2, 1, 0.1, 0.1, s))),
        new Case(
            NoisyCurves.class,
            "polynomial",
            1,
            -1322496306,
            (n, s) -> arrays(NoisyCurves.polynomial(n, new double[] {1, 0, -2}, 0.1, 0.1, s))),
        new Case(
            NoisyCurves.class,
            "sine",
            1,
            1643136849,
            (n, s) -> arrays(NoisyCurves.sine(n, 2, 0.1, 0.1, s))),
        new Case(
            NoisyCurves.class,
            "outliers",
            1,
            520293333,
            (n, s) -> List.of(NoisyCurves.outliers(n, 0.5, s))),
        new Case(
            SineMixture.class,
            "series",
            1,
            -664682266,
            (n, s) -> List.of(SineMixture.of(7, 30).withTrend(0.1).withNoise(0.1).series(n, s))),
        new Case(
            RandomWalks.class,
            "generate",
            1,
            59693830,
            (n, s) -> List.of(RandomWalks.generate(n, 20, 0.1, 1, s))),
        new Case(Hiring.class, "generate", 2, -1903402940, GeneratorContractTest::hiring),
        new Case(Figures.class, "boxes", 1, 254301320, (n, s) -> arrays(Figures.boxes(n, 16, s))),
        new Case(
            Figures.class, "labeled", 1, 1504907221, (n, s) -> arrays(Figures.labeled(n, 16, s))),
        new Case(
            Figures.class,
            "several",
            1,
            -495212727,
            (n, s) -> arrays(Figures.several(n, 16, 3, s))),
        new Case(
            Ratings.class,
            "generate",
            1,
            -1433581681,
            (n, s) -> {
              Ratings ratings = Ratings.generate(n, 30, 2, 0.5, 0.1, s);
              return List.of(ratings.truth());
            }));
  }

  private static List<NdArray> hiring(int n, long seed) {
    Hiring hiring = Hiring.generate(n, 0.5, seed);
    return List.of(hiring.applicants().inputs(), hiring.applicants().labels(), hiring.qualified());
  }

  private static int hash(List<NdArray> arrays) {
    return Arrays.hashCode(arrays.stream().mapToInt(NdArray::hashCode).toArray());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSameSeedGivesTheSameBitsAndAnotherOthers(Case c) {
    assertThat(c.draw.from(30, 5)).isEqualTo(c.draw.from(30, 5));
    assertThat(c.draw.from(30, 5)).isNotEqualTo(c.draw.from(30, 6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void moreExamplesBeginWithTheSameOnes(Case c) {
    List<NdArray> few = c.draw.from(c.least + 7, 5);
    List<NdArray> many = c.draw.from(c.least + 20, 5);
    for (int k = 0; k < few.size(); k++) {
      assertThat(many.get(k).rows(0, c.least + 7)).isEqualTo(few.get(k));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSmallestNumberIsDrawnAndFewerAreRejected(Case c) {
    for (NdArray array : c.draw.from(c.least, 5)) {
      assertThat(array.shape().dim(0)).isEqualTo(c.least);
    }
    for (int n : new int[] {c.least - 1, 0, -1, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> c.draw.from(n, 5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(c.type.getSimpleName())
          .hasMessageContaining("but got")
          .hasMessageContaining(" = " + n);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allNumbersAreFinite(Case c) {
    for (NdArray array : c.draw.from(40, 9)) {
      for (float number : array.data()) {
        assertThat(Float.isFinite(number)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheseBitsOnEveryMachine(Case c) {
    assertThat(hash(c.draw.from(12, 42))).isEqualTo(c.hash);
  }

  /** Every public class of the package that makes data is among the cases, or has a reason. */
  @Test
  void noGeneratorIsLeftOut() throws IOException {
    Path sources = Path.of("src/main/java/nn/data/generators");
    Set<String> generators = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        if (text.contains("\npublic final class ") || text.contains("\npublic record ")) {
          generators.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    Set<String> cases = cases().map(c -> c.type.getSimpleName()).collect(Collectors.toSet());
    cases.add("GridGraph"); // its nodes have no order that a larger grid could keep
    assertThat(generators).containsExactlyInAnyOrderElementsOf(cases);
  }
}
