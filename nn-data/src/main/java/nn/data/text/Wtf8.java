package nn.data.text;

/**
 * Texts as bytes and back, exactly: UTF-8, in which an unpaired surrogate, which UTF-8 does not
 * know, has the three bytes it would have (WTF-8). Bytes are kept as chars of 0 to 255.
 */
final class Wtf8 {
  private static final int REPLACEMENT = 0xfffd;

  private Wtf8() {}

  static String bytes(String text) {
    StringBuilder bytes = new StringBuilder(text.length() + text.length() / 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        bytes.append((char) c);
      } else if (c < 0x800) {
        bytes.append((char) (0xc0 | (c >> 6))).append(tail(c));
      } else if (c < 0x10000) {
        bytes.append((char) (0xe0 | (c >> 12))).append(tail(c >> 6)).append(tail(c));
      } else {
        bytes.append((char) (0xf0 | (c >> 18))).append(tail(c >> 12));
        bytes.append(tail(c >> 6)).append(tail(c));
      }
    }
    return bytes.toString();
  }

  private static char tail(int bits) {
    return (char) (0x80 | (bits & 0x3f));
  }

  /** The text of bytes; what is none becomes U+FFFD, one for each beginning that breaks off. */
  static String text(CharSequence bytes) {
    StringBuilder text = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); ) {
      int first = bytes.charAt(i++);
      int more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      if (more < 0 || first > 0xf4) {
        text.appendCodePoint(REPLACEMENT);
        continue;
      }
      int c = more == 0 ? first : first & (0x3f >> more);
      int read = 0;
      while (read < more && i < bytes.length() && continues(first, read, bytes.charAt(i))) {
        c = (c << 6) | (bytes.charAt(i++) & 0x3f);
        read++;
      }
      if (read < more) {
        text.appendCodePoint(REPLACEMENT);
      } else {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  /** Whether a byte may follow; the second one also says whether the first was needed at all. */
  private static boolean continues(int first, int read, int next) {
    int low = read > 0 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int high = read == 0 && first == 0xf4 ? 0x8f : 0xbf;
    return next >= low && next <= high;
  }
}
