package nn.data.images.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.fixtures.Fixtures;
import nn.data.generators.Fruits;
import nn.data.transforms.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features beside scikit-image's, colours beside Pillow's. */
class FeatureTest {
  private static final Fixtures FIXTURES = Fixtures.of("images");
  private static final double ROUNDING = 2e-6;

  static List<Transform> all() {
    return List.of(
        new SobelEdges(),
        new LocalBinaryPatterns(8, 1),
        new OrientedGradients(5, 4, 2),
        new ColourHistogram(4));
  }

  private static NdArray batch(NdArray picture) {
    return picture.reshape(picture.shape().prepend(1));
  }

  /** {@code hog(9, 8, 2) gray}: the numbers. */
  private static int[] arguments(String name) {
    String inside = name.substring(name.indexOf('(') + 1, name.indexOf(')'));
    return List.of(inside.split(", ", -1)).stream().mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void edgesAreSobels() {
    NdArray ours = new SobelEdges().apply(batch(FIXTURES.array("floats", "x"))).row(0);
    Fixtures.assertClose("sobel", ours, FIXTURES.array("sobel", "y"), ROUNDING);
  }

  static List<String> patterns() {
    return FIXTURES.names("lbp(");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void countsPatterns(String name) {
    int[] of = arguments(name);
    Transform patterns = new LocalBinaryPatterns(of[0], of[1]);
    NdArray ours = patterns.apply(batch(FIXTURES.array("floats", "x"))).row(0);
    Fixtures.assertClose(name, ours, FIXTURES.array(name, "y"), ROUNDING);
  }

  static List<String> gradients() {
    return FIXTURES.names("hog(");
  }

  @ParameterizedTest
  @MethodSource("gradients")
  void countsGradients(String name) {
    int[] of = arguments(name);
    Transform gradients = new OrientedGradients(of[0], of[1], of[2]);
    NdArray picture = FIXTURES.array("hog " + name.substring(name.lastIndexOf(' ') + 1), "x");
    NdArray ours = gradients.apply(batch(picture)).row(0);
    Fixtures.assertClose(name, ours, FIXTURES.array(name, "y"), ROUNDING);
  }

  static List<String> histograms() {
    return FIXTURES.names("histogram(");
  }

  @ParameterizedTest
  @MethodSource("histograms")
  void countsColours(String name) {
    NdArray picture = FIXTURES.array("bytes", "x");
    for (int i = 0; i < picture.size(); i++) {
      picture.data()[i] /= 255;
    }
    NdArray ours = new ColourHistogram(arguments(name)[0]).apply(batch(picture)).row(0);
    Fixtures.assertClose(name, ours, FIXTURES.array(name, "y"), ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("all")
  void batchesAreTheSameHoweverTheyAreCut(Transform features) {
    NdArray pictures = Fruits.rgb(3, 17, 1).inputs();
    NdArray together = features.apply(pictures);
    assertThat(together.shape().tail()).isEqualTo(features.outputShape(Shape.of(17, 17, 3)));
    for (int i = 0; i < 3; i++) {
      assertThat(features.apply(pictures.rows(i, i + 1)).row(0)).isEqualTo(together.row(i));
    }
    NdArray gray = NdArray.full(Shape.of(2, 8, 8), 0.5f);
    assertThat(features.apply(gray).row(0)).isEqualTo(features.apply(gray).row(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void rejectsWhatIsNoPicture(Transform features) {
    assertThatThrownBy(() -> features.apply(NdArray.zeros(Shape.of(3, 7))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected pictures (height, width)");
  }

  @Test
  void colourOutOfRangeCountsInTheLastBins() {
    NdArray picture = NdArray.of(Shape.of(1, 1, 4), -1, 0, 1, 7);
    assertThat(new ColourHistogram(4).apply(picture))
        .isEqualTo(NdArray.of(new float[][] {{0.5f, 0, 0, 0.5f}}));
  }

  @Test
  void rejectsSettingsThatCannotBe() {
    assertThatThrownBy(() -> new ColourHistogram(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ColourHistogram: expected 1 bin or more but got 0");
    assertThatThrownBy(() -> new LocalBinaryPatterns(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 3 to 1000 points");
    assertThatThrownBy(() -> new OrientedGradients(9, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more but got 9, 0 and 2");
    assertThatThrownBy(() -> OrientedGradients.usual().outputShape(Shape.of(8, 20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit into a picture of shape (8, 20)");
  }
}
