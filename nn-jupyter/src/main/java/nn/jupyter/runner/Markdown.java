package nn.jupyter.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns markdown into HTML, formulas included, Java coloured. */
public final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).nodeRendererFactory(JavaBlocks::new).build();

  /** Code first, so that a dollar sign in code stays one; then both kinds of formula. */
  private static final Pattern CODE_OR_FORMULA =
      Pattern.compile(
          "(?s)(?<code>```.*?```|`[^`\n]*`)"
              + "|\\$\\$(?<block>.+?)\\$\\$"
              + "|(?<![\\\\$])\\$(?<inline>[^\\s$](?:[^$\n]*[^\\s$\\\\])?)\\$(?!\\d)");

  /** Letters that markdown leaves alone, around a number. */
  private static final Pattern PLACEHOLDER = Pattern.compile("xFORMULAx(\\d+)x");

  private Markdown() {}

  /**
   * Turns markdown into HTML.
   *
   * @param markdown CommonMark with tables and formulas between dollar signs
   */
  public static String toHtml(String markdown) {
    List<String> formulas = new ArrayList<>();
    Matcher matcher = CODE_OR_FORMULA.matcher(markdown);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String block = matcher.group("block");
      String inline = matcher.group("inline");
      if (block != null || inline != null) {
        formulas.add(Formula.toHtml(block != null ? block : inline, block != null));
        matcher.appendReplacement(text, "xFORMULAx" + (formulas.size() - 1) + "x");
      } else {
        matcher.appendReplacement(text, Matcher.quoteReplacement(matcher.group()));
      }
    }
    matcher.appendTail(text);
    String html = RENDERER.render(PARSER.parse(text.toString()));
    return PLACEHOLDER
        .matcher(html)
        .replaceAll(
            found -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(found.group(1)))));
  }
}
