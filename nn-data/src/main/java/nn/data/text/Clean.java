package nn.data.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One step of cleaning a text before it is split into tokens.
 *
 * <p>Each step gives the same text on every machine, whatever its language settings. What a letter
 * or a mark is follows the Unicode version of the JDK (13 in JDK 17, 16 in JDK 25): characters that
 * were added to Unicode in between are cleaned by the newer JDKs only.
 *
 * <pre>{@code
 * Clean.HTML.apply("<p>Today<br>open</p>");               // " Today open "
 * Clean.ACCENTS.apply("Crème brûlée");                    // Creme brulee
 * Tokenizer tokenizer = Tokenizer.words().cleaned(Clean.HTML, Clean.ACCENTS);
 * }</pre>
 */
public enum Clean {
  /**
   * Tags and comments become a space, as do the contents of {@code script} and {@code style}. The
   * entities for the ampersand, the signs for less and greater, quotes, the apostrophe and the
   * fixed space become these characters, as do numbered ones. For reading texts, not for making
   * foreign pages safe to show.
   */
  HTML {
    @Override
    public String apply(String text) {
      return Html.text(text);
    }
  },

  /** Lower case, by the rules that hold in no particular language ({@link Locale#ROOT}). */
  LOWER_CASE {
    @Override
    public String apply(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  },

  /**
   * Letters without the accents of Latin, Greek and Cyrillic: {@code é} to {@code e}, {@code й} to
   * {@code и}. Marks of other scripts, which are vowels there, stay; letters that are no letter and
   * accent, such as {@code ø} and {@code ß}, too. The result is composed (NFC).
   */
  ACCENTS {
    @Override
    public String apply(String text) {
      StringBuilder bare = new StringBuilder(text.length());
      Normalizer.normalize(text, Normalizer.Form.NFD)
          .codePoints()
          .filter(c -> !CodePoints.isAccent(c))
          .forEach(bare::appendCodePoint);
      return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
  },

  /**
   * Punctuation and the signs {@code $ + < = > ^ ` | ~} become spaces. An apostrophe between two
   * letters, as in {@code don't}, stays.
   */
  PUNCTUATION {
    @Override
    public String apply(String text) {
      StringBuilder clean = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        boolean stays = !CodePoints.isPunctuation(c) || CodePoints.isInnerApostrophe(text, i);
        clean.appendCodePoint(stays ? c : ' ');
        i = next;
      }
      return clean.toString();
    }
  },

  /** Decimal digits of all scripts are left out. */
  DIGITS {
    @Override
    public String apply(String text) {
      StringBuilder clean = new StringBuilder(text.length());
      text.codePoints().filter(c -> !Character.isDigit(c)).forEach(clean::appendCodePoint);
      return clean.toString();
    }
  },

  /** Each run of spaces, tabs and line ends becomes one space; none is left at the ends. */
  WHITESPACE {
    @Override
    public String apply(String text) {
      StringBuilder clean = new StringBuilder(text.length());
      boolean space = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i); // white space is never a pair of surrogates
        if (CodePoints.isSpace(c)) {
          space = clean.length() > 0;
        } else {
          if (space) {
            clean.append(' ');
            space = false;
          }
          clean.append(c);
        }
      }
      return clean.toString();
    }
  };

  /** The cleaned text; any text will do, also one with unpaired surrogates. */
  public abstract String apply(String text);
}
