package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nn.autodiff.NdArray;
import nn.data.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures beside what Pillow makes of the same files and the same pixels. */
class ImageFixtureTest {
  private static final Fixtures FIXTURES = Fixtures.of("images");

  /** Pillow computes in doubles too, and gives floats. */
  private static final double ROUNDING = 1e-6;

  static List<String> decoded() {
    return FIXTURES.names("decode/");
  }

  @ParameterizedTest
  @MethodSource("decoded")
  void decodes(String name) throws IOException {
    try (InputStream file = Fixtures.open("images/" + name.substring("decode/".length()))) {
      NdArray ours = Images.read(file);
      NdArray theirs = scaled(FIXTURES.array(name, "pixels"));
      Fixtures.assertClose(name, ours, theirs, FIXTURES.number(name, "steps") / 255 + ROUNDING);
    }
  }

  private static NdArray scaled(NdArray steps) {
    for (int i = 0; i < steps.size(); i++) {
      steps.data()[i] /= 255;
    }
    return steps;
  }

  static List<String> stretched() {
    return FIXTURES.names("resize/");
  }

  @ParameterizedTest
  @MethodSource("stretched")
  void stretches(String name) {
    assertResizes(name, to(name), ROUNDING);
  }

  static List<String> cropped() {
    return FIXTURES.names("crop/");
  }

  @ParameterizedTest
  @MethodSource("cropped")
  void cropsLikeImageOpsFit(String name) {
    assertResizes(name, to(name).cropped(), ROUNDING);
  }

  static List<String> padded() {
    return FIXTURES.names("pad/");
  }

  @ParameterizedTest
  @MethodSource("padded")
  void padsLikeImageOpsPad(String name) {
    assertResizes(name, to(name).padded(0.25f), ROUNDING);
  }

  private static void assertResizes(String name, Resize resize, double most) {
    NdArray ours = Images.resize(FIXTURES.array("floats", "x"), resize);
    Fixtures.assertClose(name, ours, FIXTURES.array(name, "y"), most);
  }

  static List<String> bytes() {
    return FIXTURES.names("bytes/");
  }

  /** Pillow rounds bytes after each of the two directions, so it may be two steps off. */
  @ParameterizedTest
  @MethodSource("bytes")
  void resizesBytesToTheSameStep(String name) {
    NdArray ours = Images.resize(scaled(FIXTURES.array("bytes", "x")), to(name));
    NdArray inside = ours.copy();
    for (int i = 0; i < inside.size(); i++) {
      inside.data()[i] = Math.max(0, Math.min(1, inside.data()[i]));
    }
    Fixtures.assertClose(name, inside, scaled(FIXTURES.array(name, "y")), 1.2 / 255);
  }

  /** {@code resize/BOX 5x7} names the filter and the size. */
  private static Resize to(String name) {
    String[] words = name.substring(name.indexOf('/') + 1).split("[ x]", -1);
    return Resize.to(Integer.parseInt(words[1]), Integer.parseInt(words[2]))
        .filter(Filter.valueOf(words[0]));
  }

  @Test
  void everyFilterIsCompared() {
    assertThat(stretched().stream().map(name -> to(name).filter()).distinct())
        .containsExactlyInAnyOrder(Filter.values());
  }

  @Test
  void turnsGray() {
    NdArray gray = Images.grayscale(scaled(FIXTURES.array("bytes", "x")));
    Fixtures.assertClose("grayscale", gray, scaled(FIXTURES.array("grayscale", "y")), 0.51 / 255);
  }

  @Test
  void standardizesEachPictureByItself() {
    NdArray ours = new PerImageStandardization().apply(FIXTURES.array("per image", "x"));
    Fixtures.assertClose("per image", ours, FIXTURES.array("per image", "y"), 2e-6);
  }
}
