package nn.jupyter.runner;

import java.util.Set;
import nn.jupyter.display.Html;
import nn.jupyter.engine.JavaLexer;

/** Colours Java source: keywords, literals, comments, names of types. */
public final class Highlighter {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for if implements import"
                  + " instanceof int interface long native new null package permits private"
                  + " protected public record return sealed short static strictfp super switch"
                  + " synchronized this throw throws transient true false try var void volatile"
                  + " while yield")
              .split(" "));

  private Highlighter() {}

  /**
   * Writes Java as HTML, with a class for each kind of token.
   *
   * @param source Java, or what a cell of a notebook holds
   */
  public static String toHtml(String source) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      int end = end(source, at);
      String token = source.substring(at, end);
      String kind = kind(token, at == 0 || source.charAt(at - 1) == '\n');
      if (kind.isEmpty()) {
        html.append(Html.escape(token));
      } else {
        html.append("<span class=\"").append(kind).append("\">");
        html.append(Html.escape(token)).append("</span>");
      }
      at = end;
    }
    return html.toString();
  }

  private static int end(String source, int at) {
    char first = source.charAt(at);
    boolean lineStart = at == 0 || source.charAt(at - 1) == '\n';
    if (first == '%' && lineStart) {
      int end = source.indexOf('\n', at);
      return end < 0 ? source.length() : end;
    }
    int end = at;
    if (Character.isJavaIdentifierStart(first) || Character.isDigit(first)) {
      while (end < source.length() && isWord(source, at, end)) {
        end++;
      }
      return end;
    }
    return Math.min(source.length(), JavaLexer.skipOne(source, at));
  }

  private static boolean isWord(String source, int from, int at) {
    char c = source.charAt(at);
    boolean decimal = c == '.' && Character.isDigit(source.charAt(from));
    return Character.isJavaIdentifierPart(c) || decimal;
  }

  private static String kind(String token, boolean lineStart) {
    char first = token.charAt(0);
    if (token.startsWith("//") || token.startsWith("/*")) {
      return "comment";
    }
    if (first == '"' || (first == '\'' && token.length() > 1)) {
      return "string";
    }
    if (first == '%' && lineStart && token.length() > 1) {
      return "magic";
    }
    if (Character.isDigit(first)) {
      return "number";
    }
    if (KEYWORDS.contains(token)) {
      return "keyword";
    }
    return Character.isUpperCase(first) ? "type" : "";
  }
}
