package nn.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.jupyter.runner.Markdown;
import nn.jupyter.runner.NotebookCell;
import nn.jupyter.runner.NotebookFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What is written for readers: the pages, and the text of the notebooks. */
final class Prose {
  private Prose() {}

  /** All of them: the pages first, then the notebooks. */
  static List<Path> files() {
    return Stream.of(PagesTest.pages(), notebooks()).flatMap(List::stream).toList();
  }

  static List<Path> notebooks() {
    return Project.files(Project.ROOT.resolve("notebooks"), ".ipynb");
  }

  /** A page's or notebook's markdown, without the code of cells. */
  static String markdown(Path file) {
    if (!file.toString().endsWith(".ipynb")) {
      return Project.read(file);
    }
    return NotebookFile.read(file).cells().stream()
        .filter(NotebookCell::isMarkdown)
        .map(NotebookCell::source)
        .collect(Collectors.joining("\n\n"));
  }

  /** The same as a document, without code and formulas. */
  static Document document(Path file) {
    return parse(markdown(file));
  }

  static Document parse(String markdown) {
    Document document = Jsoup.parseBodyFragment(Markdown.toHtml(markdown));
    document.select("code, pre, .formula, math").forEach(code -> code.text("␣"));
    return document;
  }
}
