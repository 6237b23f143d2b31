package nn.jupyter.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nn.jupyter.display.Html;
import org.jsoup.nodes.Element;

/** What stands around each page: head, search, previous and next, contents. */
final class Frame {
  private final Map<String, List<String>> sections;
  private final Map<String, String> names;
  private final Map<String, BookPage> pages;
  private final boolean javadoc;
  private final List<String> order = new ArrayList<>();

  /**
   * @param sections the sources of each section's pages
   * @param names what the contents call them; others go by their titles
   * @param pages all pages by their sources
   * @param javadoc whether to lead to it
   */
  Frame(
      Map<String, List<String>> sections,
      Map<String, String> names,
      Map<String, BookPage> pages,
      boolean javadoc) {
    this.sections = sections;
    this.names = names;
    this.pages = pages;
    this.javadoc = javadoc;
    order.add(BookPage.CONTENTS);
    sections.values().forEach(order::addAll);
  }

  String around(BookPage page) {
    String title = page.title().equals("Glassbox") ? "Glassbox" : page.title() + " · Glassbox";
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="stylesheet" href="%sassets/book.css">
        <noscript><style>.live { display: none; }</style></noscript>
        <script src="%sassets/book.js" defer></script>
        </head>
        <body data-up="%s">
        <header class="bar">
        <a class="home" href="%sindex.html">Glassbox</a>
        <a class="to-contents" href="#contents">Contents</a>
        </header>
        <main>
        %s
        %s</main>
        <nav class="contents" id="contents" aria-label="Contents">
        %s</nav>
        </body>
        </html>
        """
        .formatted(
            Html.escape(title),
            page.up(),
            page.up(),
            page.up(),
            page.up(),
            page.body().html().strip(),
            turn(page),
            contents(page));
  }

  private String turn(BookPage page) {
    int at = order.indexOf(page.source());
    StringBuilder html = new StringBuilder();
    if (page.isNotebook()) {
      html.append(
              "<p class=\"run\">This page is the notebook as it was executed. To change and run")
          .append(" its cells, call <code>./lab</code> in the project’s folder.</p>\n");
    }
    if (at < 0) {
      return html.toString();
    }
    html.append("<nav class=\"turn\" aria-label=\"Previous and next page\">\n");
    if (at > 0) {
      turn(page, order.get(at - 1), "prev", "Previous", html);
    }
    if (at + 1 < order.size()) {
      turn(page, order.get(at + 1), "next", "Next", html);
    }
    return html.append("</nav>\n").toString();
  }

  private void turn(BookPage page, String to, String way, String word, StringBuilder html) {
    BookPage other = pages.get(to);
    if (other != null) {
      html.append(
          "<a rel=\"%s\" href=\"%s%s\"><small>%s</small> %s</a>\n"
              .formatted(way, page.up(), other.address(), word, name(other)));
    }
  }

  private String name(BookPage page) {
    return Html.escape(names.getOrDefault(page.source(), page.title()));
  }

  private String contents(BookPage page) {
    StringBuilder html = new StringBuilder();
    sections.forEach(
        (title, sources) -> {
          html.append("<p>").append(Html.escape(title)).append("</p>\n<ul>\n");
          sources.stream()
              .filter(source -> !source.matches("docs/decisions/\\d.*"))
              .forEach(source -> entry(page, source, html));
          html.append("</ul>\n");
        });
    if (javadoc) {
      html.append("<p>Classes and methods</p>\n<ul>\n<li><a href=\"")
          .append(page.up())
          .append("javadoc/index.html\">Javadoc</a></li>\n</ul>\n");
    }
    return html.toString();
  }

  private void entry(BookPage page, String source, StringBuilder html) {
    BookPage other = pages.get(source);
    if (other == null) {
      return;
    }
    boolean here = source.equals(page.source());
    html.append(
        "<li><a href=\"%s%s\"%s>%s</a>"
            .formatted(
                page.up(), other.address(), here ? " aria-current=\"page\"" : "", name(other)));
    if (here && !page.parts().isEmpty()) {
      html.append("\n<ul>\n");
      for (Element part : page.parts()) {
        html.append(
            "<li><a href=\"#%s\">%s</a></li>\n"
                .formatted(part.id(), Html.escape(Contents.title(part))));
      }
      html.append("</ul>\n");
    }
    html.append("</li>\n");
  }
}
