package nn.jupyter.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lists of pages that the book writes by itself. */
final class Lists {
  private static final Pattern TIME = Pattern.compile("Time needed:\\s*(.+?)\\.?$");

  private Lists() {}

  /** The notebooks with the question each answers, where the contents name the course. */
  static void course(
      BookPage contents, Map<String, BookPage> pages, Map<String, List<String>> sections) {
    Element place =
        contents.body().selectFirst("a[href=" + BookPage.address(Contents.COURSE) + "]");
    if (place == null) {
      return;
    }
    Element list = new Element("ul").addClass("course");
    sections.values().stream()
        .flatMap(List::stream)
        .map(pages::get)
        .filter(page -> page != null && page.isNotebook())
        .forEach(page -> entry(page, list));
    Element block = place.closest("p, ul, ol");
    (block == null ? place : block).after(list);
  }

  private static void entry(BookPage page, Element list) {
    Element item = list.appendElement("li");
    item.appendElement("a").attr("href", page.address()).text(page.title());
    after(page, "The question:")
        .ifPresent(
            question -> {
              Element copy = question.clone();
              copy.child(0).remove();
              copy.select("a").unwrap();
              String html = copy.html().strip();
              String first = html.substring(0, 1).toUpperCase(Locale.ROOT);
              item.appendElement("p").html(first + html.substring(1));
            });
    after(page, "Time needed:")
        .map(time -> TIME.matcher(time.text()))
        .filter(Matcher::find)
        .ifPresent(time -> item.appendElement("small").text(time.group(1)));
  }

  /** The paragraph that begins with these words in bold. */
  private static Optional<Element> after(BookPage page, String words) {
    return page.body().select("p > strong:first-child").stream()
        .filter(strong -> strong.text().equals(words))
        .map(strong -> strong.parent())
        .findFirst();
  }

  /** Pages of a folder, at the end of the page that stands for it. */
  static void all(BookPage page, List<String> sources, Map<String, BookPage> pages) {
    Element list = page.body().appendElement("ul");
    for (String source : sources) {
      BookPage other = pages.get(source);
      if (other != null) {
        list.appendElement("li")
            .appendElement("a")
            .attr("href", page.up() + other.address())
            .text(other.title());
      }
    }
  }
}
