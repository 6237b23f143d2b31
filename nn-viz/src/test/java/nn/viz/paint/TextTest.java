package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {
  private final Font font = Fonts.plain(12);

  @Test
  void breaksAtSpaces() {
    assertThat(Text.wrap("one two  three", font, Fonts.width("one two", font) + 1))
        .containsExactly("one two", "three");
    assertThat(Text.wrap("  ", font, 100)).isEmpty();
  }

  @Test
  void shortensWhatDoesNotFit() {
    assertThat(Text.shorten("abc", font, 100)).isEqualTo("abc");
    assertThat(Text.shorten("a long word", font, 40)).endsWith("…").startsWith("a l");
  }

  @Property(tries = 200)
  void neverMakesALineWiderThanAllowed(
      @ForAll @StringLength(max = 60) String text,
      @ForAll @IntRange(min = 20, max = 200) int width) {
    for (String line : Text.wrap(text, font, width)) {
      assertThat(Fonts.width(line, font)).isLessThanOrEqualTo(width);
    }
  }
}
