package nn.jupyter.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import nn.jupyter.display.Html;
import nn.jupyter.runner.Highlighter;
import nn.jupyter.runner.HtmlPage;
import nn.jupyter.runner.Markdown;
import nn.jupyter.runner.NotebookFile;
import nn.jupyter.runner.Pictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes pages of the project's files: of markdown, of notebooks, of source that is linked to. */
final class PageReader {
  private final Path project;
  private final Path folder;

  /**
   * @param folder the book's, where pictures are put beside the page they stand on
   */
  PageReader(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  BookPage read(String source) {
    Path file = project.resolve(source);
    if (source.endsWith(".ipynb")) {
      NotebookFile notebook = NotebookFile.read(file);
      String html = HtmlPage.body(notebook, pictures(source));
      return page(source, HtmlPage.title(notebook), html);
    }
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    if (source.endsWith(".md")) {
      Element body = Jsoup.parseBodyFragment(Markdown.toHtml(text)).body();
      Element title = body.selectFirst("h1");
      return page(source, title == null ? source : title.text(), body.html());
    }
    String code = source.endsWith(".java") ? Highlighter.toHtml(text) : Html.escape(text);
    String heading = "<h1 class=\"file\">" + Html.escape(source) + "</h1>\n";
    return page(source, source, heading + "<pre class=\"in\"><code>" + code + "</code></pre>\n");
  }

  private static BookPage page(String source, String title, String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    Anchors.add(body);
    for (Element table : body.select("table")) {
      table.wrap("<div class=\"table\"></div>");
    }
    return new BookPage(source, title, body);
  }

  /** Pictures as files of their own: a page is then quickly there, and pictures when needed. */
  private Pictures pictures(String source) {
    String name = source.replaceAll("^.*/|\\.ipynb$", "") + "_files";
    Path place = folder.resolve(source).resolveSibling(name);
    int[] count = {0};
    return (type, base64) -> {
      String file = ++count[0] + "." + type.replaceAll("^image/", "");
      write(place.resolve(file), Base64.getDecoder().decode(base64));
      return name + "/" + file;
    };
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
