package nn.jupyter.book;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * One page of the book.
 *
 * @param source the file it was made from, relative to the project, with slashes
 * @param title what it is called
 * @param body what stands on it
 */
record BookPage(String source, String title, Element body) {
  /** The page that everything begins with. */
  static final String CONTENTS = "docs/contents.md";

  /** Where the page of a source stands in the book. */
  static String address(String source) {
    if (source.equals(CONTENTS)) {
      return "index.html";
    }
    return isText(source) ? source.replaceAll("\\.(md|ipynb)$", ".html") : source + ".html";
  }

  /** Whether a file is meant to be read, and not to be compiled or looked up. */
  static boolean isText(String source) {
    return source.endsWith(".md") || isNotebook(source);
  }

  private static boolean isNotebook(String source) {
    return source.endsWith(".ipynb");
  }

  String address() {
    return address(source);
  }

  /** The way from this page to the book's folder. */
  String up() {
    return "../".repeat((int) address().chars().filter(c -> c == '/').count());
  }

  boolean isNotebook() {
    return isNotebook(source);
  }

  /** Where in the page a link can lead. */
  Set<String> anchors() {
    return body.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
  }

  /** The headings below the title that divide the page. */
  List<Element> parts() {
    return body.select("h2[id]");
  }
}
