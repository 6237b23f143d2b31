package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nn.jupyter.display.Html;

/** Makes a notebook into one web page that needs nothing else: text, code, outputs, pictures. */
public final class HtmlPage {
  private static final Pattern TITLE = Pattern.compile("(?m)^#\\s+(.+)$");

  private HtmlPage() {}

  /**
   * Writes the page.
   *
   * @param notebook an executed notebook
   * @return HTML in UTF-8, with style and pictures inside
   */
  public static String of(NotebookFile notebook) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(Html.escape(title(notebook)), style(), body(notebook, Pictures.INSIDE));
  }

  /**
   * Writes what stands on the page, for a page with other things around it.
   *
   * @param notebook an executed notebook
   * @param pictures where the pictures of the outputs go
   */
  public static String body(NotebookFile notebook, Pictures pictures) {
    StringBuilder body = new StringBuilder();
    for (NotebookCell cell : notebook.cells()) {
      if (cell.isMarkdown()) {
        body.append("<div class=\"text\">\n")
            .append(Markdown.toHtml(cell.source()))
            .append("</div>\n");
      } else if (cell.isCode() && !cell.source().isBlank()) {
        code(cell, pictures, body);
      }
    }
    return body.toString();
  }

  /**
   * The notebook's title: its first heading, or the name of its file.
   *
   * @param notebook a notebook
   */
  public static String title(NotebookFile notebook) {
    for (NotebookCell cell : notebook.cells()) {
      Matcher title = TITLE.matcher(cell.source());
      if (cell.isMarkdown() && title.find()) {
        return title.group(1).strip();
      }
    }
    return String.valueOf(notebook.path().getFileName());
  }

  private static void code(NotebookCell cell, Pictures pictures, StringBuilder body) {
    JsonElement count = cell.json().get("execution_count");
    String number = count == null || count.isJsonNull() ? " " : count.getAsString();
    body.append("<div class=\"code\">\n<pre class=\"in\" title=\"In [")
        .append(Html.escape(number))
        .append("]\"><code>")
        .append(Highlighter.toHtml(cell.source().stripTrailing()))
        .append("</code></pre>\n");
    JsonArray outputs = cell.outputs();
    for (JsonElement output : outputs) {
      OutputHtml.append(output.getAsJsonObject(), pictures, body);
    }
    body.append("</div>\n");
  }

  /** The style of text, code and outputs, for light and dark screens. */
  public static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is missing beside " + HtmlPage.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read page.css", e);
    }
  }
}
