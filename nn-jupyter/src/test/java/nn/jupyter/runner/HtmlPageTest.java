package nn.jupyter.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static String page(String cells) {
    return HtmlPage.of(
        NotebookFile.parse(Path.of("x.ipynb"), "{\"nbformat\": 4, \"cells\": [" + cells + "]}"));
  }

  private static String code(String outputs) {
    return page(
        "{\"cell_type\": \"code\", \"source\": \"x\", \"execution_count\": 1, \"outputs\": ["
            + outputs
            + "]}");
  }

  @Test
  void rendersTextWithTablesAndTheTitle() {
    String html =
        page(
            "{\"cell_type\": \"markdown\", \"source\": \"# Me & you\\n\\n|a|b|\\n|-|-|\\n|1|2|\"}");
    assertThat(html).contains("<title>Me &amp; you</title>", "<h1>Me &amp; you</h1>", "<td>1</td>");
  }

  @Test
  void escapesAndColoursCode() {
    String html = page("{\"cell_type\": \"code\", \"source\": \"int x = 1; // a<b\"}");
    assertThat(html)
        .contains("<span class=\"keyword\">int</span> x = <span class=\"number\">1</span>;")
        .contains("<span class=\"comment\">// a&lt;b</span>");
  }

  @Test
  void putsPicturesIntoThePage() {
    String html =
        code(
            "{\"output_type\": \"display_data\", \"metadata\": {\"image/png\": {\"width\": 300}},"
                + " \"data\": {\"image/png\": \"AAAA\\n\", \"text/plain\": \"a \\\"cat\\\"\"}}");
    assertThat(html)
        .contains(
            "<img alt=\"a &quot;cat&quot;\" width=\"300\" src=\"data:image/png;base64,AAAA\">");
  }

  @Test
  void takesTheXmlPrologOffAnSvg() {
    String html =
        code(
            "{\"output_type\": \"display_data\", \"data\": {\"text/plain\": \"a line\","
                + " \"image/svg+xml\": [\"<?xml version='1.0'?>\\n<!DOCTYPE svg>\\n\", \"<svg/>\"]}}");
    assertThat(html).contains("aria-label=\"a line\"><svg/></figure>").doesNotContain("<?xml");
  }

  @Test
  void showsStreamsAndErrors() {
    String html =
        code(
            "{\"output_type\": \"stream\", \"name\": \"stderr\", \"text\": \"<careful>\"},"
                + "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"v\","
                + " \"traceback\": [\"Cell 1, line 2\", \"\\u001b[31mE: v\\u001b[0m\"]}");
    assertThat(html)
        .contains("<pre class=\"out stderr\">&lt;careful&gt;</pre>")
        .contains("<pre class=\"out error\">Cell 1, line 2\nE: v</pre>");
  }

  @Test
  void keepsFormulasFromMarkdown() {
    String html = Markdown.toHtml("With $w_1 * x_1$ and `$HOME` for $5 or \\$6.\n\n$$a_i*b_i*c$$");
    assertThat(html).doesNotContain("<em>").contains("<code>$HOME</code>", "for $5 or $6.");
  }
}
