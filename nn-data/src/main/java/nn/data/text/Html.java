package nn.data.text;

import java.util.Map;

/** The text of a page: without tags, comments, scripts and styles. One pass, whatever the page. */
final class Html {
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  /** No entity that is known here is longer, with a zero or two before its number. */
  private static final int LONGEST_ENTITY = 12;

  private final String page;
  private final StringBuilder text;

  private Html(String page) {
    this.page = page;
    this.text = new StringBuilder(page.length());
  }

  static String text(String page) {
    Html html = new Html(page);
    html.read();
    return html.text.toString();
  }

  private void read() {
    int lastEnd = page.lastIndexOf('>');
    for (int i = 0; i < page.length(); ) {
      char c = page.charAt(i);
      if (c == '<' && i < lastEnd && beginsTag(i + 1)) {
        i = afterTag(i);
        text.append(' ');
      } else if (c == '&') {
        i = entity(i);
      } else {
        text.append(c);
        i++;
      }
    }
  }

  private boolean beginsTag(int place) {
    char c = page.charAt(place);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
  }

  private int afterTag(int from) {
    if (page.startsWith("<!--", from)) {
      return after("-->", from + 4);
    }
    int end = page.indexOf('>', from) + 1;
    for (String name : new String[] {"script", "style"}) {
      if (page.regionMatches(true, from + 1, name, 0, name.length())
          && !Character.isLetterOrDigit(page.charAt(from + 1 + name.length()))) {
        return afterClosing(name, end);
      }
    }
    return end;
  }

  /** Behind the tag that closes a script or style; where there is none, it goes to the end. */
  private int afterClosing(String name, int from) {
    for (int i = page.indexOf("</", from); i >= 0; i = page.indexOf("</", i + 2)) {
      if (page.regionMatches(true, i + 2, name, 0, name.length())) {
        return after(">", i + 2);
      }
    }
    return page.length();
  }

  private int after(String end, int from) {
    int found = page.indexOf(end, from);
    return found < 0 ? page.length() : found + end.length();
  }

  private int entity(int from) {
    int limit = Math.min(page.length(), from + LONGEST_ENTITY);
    for (int end = from + 1; end < limit; end++) {
      if (page.charAt(end) == ';') {
        String known = character(page.substring(from + 1, end));
        if (!known.isEmpty()) {
          text.append(known);
          return end + 1;
        }
        break;
      }
    }
    text.append('&');
    return from + 1;
  }

  /** The character of an entity; empty if there is none. */
  private static String character(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "");
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.substring(hexadecimal ? 2 : 1);
    boolean number =
        !digits.isEmpty()
            && digits
                .chars()
                .allMatch(c -> c < 128 && Character.digit(c, hexadecimal ? 16 : 10) >= 0);
    if (!number) {
      return "";
    }
    long code = Long.parseLong(digits, hexadecimal ? 16 : 10);
    boolean exists = code > 0 && code <= Character.MAX_CODE_POINT && !isSurrogate((int) code);
    return exists ? Character.toString((int) code) : "\ufffd";
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
