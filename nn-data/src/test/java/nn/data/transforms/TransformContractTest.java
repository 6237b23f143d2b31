package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.PreparationFile;
import nn.data.transforms.TransformSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every transform, also for one that was added later. */
class TransformContractTest {
  @TempDir Path folder = Path.of("");

  static Stream<Sample> samples() {
    return Stream.concat(TransformSamples.fittables().stream(), TransformSamples.ready().stream());
  }

  static List<Sample> fittables() {
    return TransformSamples.fittables();
  }

  @Test
  void coversEveryTransformOfTheLibrary() {
    assertThat(samples().<Class<?>>map(sample -> sample.fit().getClass()).distinct().toList())
        .as("add a sample to TransformSamples")
        .containsAll(LibraryClasses.of(Transform.class));
  }

  @Test
  void coversAllThatLearns() {
    assertThat(fittables().stream().<Class<?>>map(sample -> sample.learns().getClass()).toList())
        .as("add a sample to TransformSamples")
        .containsAll(LibraryClasses.of(Fittable.class));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesTheShapeItSays(Sample sample) {
    Transform fitted = sample.fit();
    Shape example = sample.inputs().shape().tail();
    NdArray y = fitted.apply(sample.inputs());
    assertThat(y.shape())
        .isEqualTo(fitted.outputShape(example).prepend(sample.inputs().shape().dim(0)));
    assertThat(fitted.apply(sample.inputs().rows(0, 0)).shape())
        .isEqualTo(fitted.outputShape(example).prepend(0));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesTheSameExampleByExampleAsAtOnce(Sample sample) {
    Transform fitted = sample.fit();
    NdArray all = fitted.apply(sample.inputs());
    for (int i = 0; i < sample.inputs().shape().dim(0); i++) {
      assertThat(fitted.apply(sample.inputs().rows(i, i + 1)).row(0)).isEqualTo(all.row(i));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void leavesItsInputAsItIs(Sample sample) {
    NdArray before = sample.inputs().copy();
    Transform fitted = sample.fit();
    NdArray y = fitted.apply(sample.inputs());
    if (fitted instanceof Invertible invertible) {
      NdArray result = y.copy();
      invertible.inverse(y);
      assertThat(y).isEqualTo(result);
    }
    assertThat(sample.inputs()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isAValueThatSaysWhatItLearned(Sample sample) {
    Transform fitted = sample.fit();
    assertThat(fitted.getClass().isRecord()).isTrue();
    assertThat(fitted).isEqualTo(sample.fit()).hasSameHashCodeAs(sample.fit());
    assertThat(fitted.toString()).isNotBlank().doesNotContain("@");
  }

  @ParameterizedTest
  @MethodSource("fittables")
  void rejectsAnotherWidthThanItLearnedFrom(Sample sample) {
    Transform fitted = sample.fit();
    boolean any = fitted instanceof Standardization one && one.mean().size() == 1;
    assertThat(takes(fitted, wider(sample).tail())).isEqualTo(any);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rejectsWhatItSaysItDoesNotTake(Sample sample) {
    Transform fitted = sample.fit();
    NdArray wider = NdArray.zeros(wider(sample));
    if (takes(fitted, wider.shape().tail())) {
      assertThat(fitted.apply(wider).shape().dim(0)).isEqualTo(6);
    } else {
      assertThatThrownBy(() -> fitted.apply(wider))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wider.shape().last()));
    }
  }

  private static Shape wider(Sample sample) {
    return Shape.of(6, sample.inputs().shape().tail().size() + 1);
  }

  private static boolean takes(Transform fitted, Shape example) {
    try {
      return fitted.outputShape(example).size() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("fittables")
  void refusesToLearnFromWhatWasHeldBack(Sample sample) {
    Dataset test = TransformSamples.data(sample.inputs()).holdBack();
    assertThatThrownBy(() -> sample.learns().fit(test))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("examples were held back to test with")
        .hasMessageContaining("leaks into the training")
        .hasMessageContaining("split.train()");
  }

  @ParameterizedTest
  @MethodSource("fittables")
  void refusesToLearnFromNothing(Sample sample) {
    Dataset none = TransformSamples.data(sample.inputs()).subset();
    assertThatThrownBy(() -> sample.learns().fit(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected training examples but got 0 of shape");
    assertThat(sample.learns().toString()).contains("not fitted");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comesBackFromAFileAndGivesTheSameBits(Sample sample) {
    Path file = folder.resolve("transform.safetensors");
    Transform fitted = sample.fit();
    PreparationFile.save((Record) fitted, file);
    Transform loaded = PreparationFile.load(file, Transform.class);
    assertThat(loaded).isEqualTo(fitted).hasToString(fitted.toString());
    assertThat(loaded.apply(sample.inputs())).isEqualTo(fitted.apply(sample.inputs()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comesBackByTheInverse(Sample sample) {
    if (sample.fit() instanceof Invertible fitted) {
      assertComesBack(sample, fitted, sample.inputs());
    }
  }

  @Property(tries = 40)
  void theInverseOfApplyIsTheIdentity(
      @ForAll long seed, @ForAll @IntRange(min = 12, max = 60) int count) {
    NdArray rows = TransformSamples.rows(seed, count);
    for (Sample sample : samples().toList()) {
      if (sample.inputs().shape().rank() == 2 && sample.fit() instanceof Invertible) {
        NdArray x = sample.inputs().shape().last() == 1 ? TransformSamples.second(rows) : rows;
        Invertible fitted = (Invertible) sample.learns().fit(TransformSamples.data(x));
        assertComesBack(sample, fitted, x);
      }
    }
  }

  /** A float has seven digits; a curve that is flat where numbers are large takes three of them. */
  private static void assertComesBack(Sample sample, Invertible fitted, NdArray x) {
    NdArray back = fitted.inverse(fitted.apply(x));
    assertThat(back.shape()).isEqualTo(x.shape());
    for (int i = 0; i < x.size(); i++) {
      assertThat(back.data()[i])
          .as("%s, number %d", sample, i)
          .isCloseTo(x.data()[i], within(1e-3f + 1e-3f * Math.abs(x.data()[i])));
    }
  }
}
