package nn.data.images.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.generators.Fruits;
import nn.data.transforms.LibraryClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every augmentation; one that is not in the list below fails the test. */
class AugmentationContractTest {
  /** Each as it is used, and at strength zero. */
  private static final Map<Augmentation, Augmentation> ALL = new LinkedHashMap<>();

  static {
    ALL.put(Flip.horizontal(), new Flip(true, 0));
    ALL.put(Flip.vertical(), new Flip(false, 0));
    ALL.put(Shift.by(3), Shift.by(0));
    ALL.put(new Shift(1, 40, 0.5f), new Shift(0, 0, 0.5f));
    ALL.put(Rotate.by(30), Rotate.by(0));
    ALL.put(Zoom.between(0.5, 2).on(1), Zoom.between(1, 1));
    ALL.put(RandomCrop.ofAtLeast(0.3), RandomCrop.ofAtLeast(1));
    ALL.put(new Brightness(0.4), new Brightness(0));
    ALL.put(new Contrast(0.9), new Contrast(0));
    ALL.put(new Saturation(0.9), new Saturation(0));
    ALL.put(new Hue(90), new Hue(0));
    ALL.put(new Noise(0.2), new Noise(0));
    ALL.put(Cutout.of(5), Cutout.of(0));
  }

  private static final List<NdArray> PICTURES = new ArrayList<>();

  static {
    NdArray fruits = Fruits.rgb(6, 12, 3).inputs();
    for (int i = 0; i < 6; i++) {
      PICTURES.add(fruits.row(i));
    }
    PICTURES.add(picture(Shape.of(9, 14)));
    PICTURES.add(picture(Shape.of(14, 9, 1)));
    PICTURES.add(picture(Shape.of(1, 5)));
    PICTURES.add(picture(Shape.of(1, 1, 3)));
  }

  private static NdArray picture(Shape shape) {
    NdArray picture = NdArray.zeros(shape);
    RandomStream random = RandomStream.of(5, "picture");
    for (int i = 0; i < picture.size(); i++) {
      picture.data()[i] = random.nextFloat();
    }
    return picture;
  }

  static Stream<Augmentation> strong() {
    return ALL.keySet().stream();
  }

  static Stream<Augmentation> none() {
    return ALL.values().stream();
  }

  static Stream<Arguments> strongOnPictures() {
    return strong().flatMap(each -> PICTURES.stream().map(picture -> Arguments.of(each, picture)));
  }

  private static RandomStream stream(long seed, long number) {
    return RandomStream.of(seed, "contract", number);
  }

  @Test
  void coversEveryAugmentationOfTheLibrary() {
    assertThat(strong().<Class<?>>map(Object::getClass).distinct().toList())
        .as("put a newcomer into the list of this test")
        .containsAll(LibraryClasses.of(Augmentation.class));
  }

  @ParameterizedTest
  @MethodSource("strongOnPictures")
  void keepsShapeAndRangeAndThePictureItself(Augmentation each, NdArray picture) {
    NdArray before = picture.copy();
    for (int i = 0; i < 20; i++) {
      NdArray changed = each.apply(picture, stream(1, i));
      assertThat(changed.shape()).isEqualTo(picture.shape());
      for (float number : changed.data()) {
        assertThat(number).isBetween(0f, 1f);
      }
      assertThat(picture).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("strongOnPictures")
  void theSameStreamGivesTheSamePicture(Augmentation each, NdArray picture) {
    assertThat(each.apply(picture, stream(1, 7))).isEqualTo(each.apply(picture, stream(1, 7)));
  }

  @ParameterizedTest
  @MethodSource("strong")
  void otherStreamsGiveOtherPictures(Augmentation each) {
    NdArray picture = PICTURES.get(0);
    assertThat(IntStream.range(0, 20).mapToObj(i -> each.apply(picture, stream(1, i))).distinct())
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("none")
  void strengthZeroChangesNothing(Augmentation each) {
    for (NdArray picture : PICTURES) {
      for (int i = 0; i < 10; i++) {
        assertThat(each.apply(picture, stream(2, i))).isEqualTo(picture);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("strong")
  void batchesAreTheSameHoweverTheyAreCut(Augmentation each) {
    Dataset data = Fruits.rgb(24, 10, 3);
    Augment augment = Augment.with(9, each, each);
    int[] all = IntStream.range(0, 24).toArray();
    Batch whole = augment.apply(data.all(), 3, all);
    int[] some = {17, 2, 23, 2};
    Batch part = augment.apply(data.batch(some), 3, some);
    for (int i = 0; i < some.length; i++) {
      assertThat(part.inputs().row(i)).isEqualTo(whole.inputs().row(some[i]));
    }
    assertThat(augment.apply(data.all(), 4, all).inputs()).isNotEqualTo(whole.inputs());
    assertThat(new Augment(10, augment.steps()).apply(data.all(), 3, all).inputs())
        .isNotEqualTo(whole.inputs());
  }

  @ParameterizedTest
  @MethodSource("strong")
  void canBeRead(Augmentation each) {
    assertThat(each.toString()).startsWith(each.getClass().getSimpleName() + "[");
  }
}
