package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnimationTest {
  private static Plot line(double last) {
    return Charts.lines("to " + last, 0, last).size(240, 160);
  }

  private final Plot first = line(1);
  private final Plot second = line(2);
  private final Animation animation = new Animation(List.of(first, second));

  @Test
  void isItsLastFrameAsAChart() {
    assertThat(animation.width()).isEqualTo(240);
    assertThat(animation.height()).isEqualTo(160);
    assertThat(animation.svg().lines().skip(1)).isEqualTo(second.svg().lines().skip(1).toList());
    assertThat(animation.png()).isEqualTo(second.png());
    assertThat(animation.frames()).containsExactly(first, second);
  }

  @Test
  void saysHowManyPicturesItHasAndWhatTheLastShows() {
    assertThat(animation.altText())
        .isEqualTo("Animation of 2 pictures. The last one: " + second.altText());
    assertThat(new Animation(List.of(first)).altText()).isEqualTo(first.altText());
    assertThat(animation).hasToString("Animation(2 frames)");
  }

  @Test
  void doesNotChangeWhenItsSettingsDo() {
    Animation slow = animation.captions(List.of("one", "two")).delay(1000);
    assertThat(slow.captions()).containsExactly("one", "two");
    assertThat(slow.delay()).isEqualTo(1000);
    assertThat(animation.captions()).isEmpty();
    assertThat(animation.delay()).isEqualTo(400);
    assertThat(slow.delay(20).captions()).containsExactly("one", "two");
  }

  @Test
  void darkensEveryFrameAndKeepsTheRest() {
    Animation dark = animation.captions(List.of("one", "two")).delay(70).dark();
    assertThat(dark.frames().get(0).svg()).isEqualTo(first.dark().svg());
    assertThat(dark.captions()).containsExactly("one", "two");
    assertThat(dark.delay()).isEqualTo(70);
  }

  @Test
  void rejectsFramesOfSeveralSizes() {
    assertThatThrownBy(() -> new Animation(List.of(first, second, line(3).size(240, 161))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("240 x 160 as frame 0, but frame 2 is 240 x 161")
        .hasMessageContaining("size(width, height)");
  }

  @Test
  void rejectsNothing() {
    assertThatThrownBy(() -> new Animation(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one chart");
  }

  @Test
  void rejectsCaptionsThatAreNotOneForEachFrame() {
    assertThatThrownBy(() -> animation.captions(List.of("one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each of 2 frames but got 1");
  }

  @Test
  void rejectsDelaysThatNobodyCanSee() {
    for (int delay : new int[] {-1, 0, 19, 60_001}) {
      assertThatThrownBy(() -> animation.delay(delay))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 20 to 60000 milliseconds but got " + delay);
    }
  }
}
