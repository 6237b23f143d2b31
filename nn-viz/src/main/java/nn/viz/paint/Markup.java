package nn.viz.paint;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Text that may stand in XML and HTML. */
public final class Markup {
  private Markup() {}

  /** The text with what XML reserves escaped, and without what XML has no room for. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n', '\t', '\r' -> escaped.append(' ');
        default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
      }
    }
    return escaped.toString();
  }

  /** Whether XML 1.0 has room for this character at all. */
  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  /** A short name for a text, the same each time, to tell it from others on a page. */
  public static String key(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }
}
