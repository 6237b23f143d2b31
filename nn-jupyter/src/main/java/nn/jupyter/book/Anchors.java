package nn.jupyter.book;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Gives headings the names that links use, the same as where the project is hosted. */
final class Anchors {
  private Anchors() {}

  static void add(Element body) {
    Map<String, Integer> seen = new HashMap<>();
    for (Element heading : body.select("h1, h2, h3, h4")) {
      heading.select("a[id]:empty").remove(); // a name of the heading's own, for other programs
      String name = name(heading.text());
      int before = seen.merge(name, 1, Integer::sum) - 1;
      heading.id(before == 0 ? name : name + "-" + before);
      if (!heading.normalName().equals("h1")) {
        heading
            .appendText(" ")
            .appendElement("a")
            .addClass("anchor")
            .attr("href", "#" + heading.id())
            .attr("aria-label", "Link to this part")
            .text("#");
      }
    }
  }

  /** In small letters, with hyphens for spaces, without what is neither letter nor digit. */
  static String name(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
