package nn.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where notebooks first use the terms of the glossary. */
final class FirstUses {
  /** Terms that are everyday words, too: their first use cannot be told by the word alone. */
  private static final List<String> EVERYDAY =
      List.of(
          "class",
          "example",
          "feature",
          "kernel",
          "label",
          "model",
          "shape",
          "shortcut",
          "target",
          "threshold",
          "training");

  private FirstUses() {}

  /** The names by which links lead to terms. */
  static List<String> anchors(Document glossary) {
    return glossary.select("h3").eachText().stream().map(FirstUses::anchor).toList();
  }

  private static String anchor(String term) {
    return term.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /**
   * The terms that a text uses before it links to them, or without linking, in the order of the
   * text. Headings and code do not count.
   */
  static List<String> withoutLink(Document notebook, Document glossary) {
    Document text = notebook.clone();
    text.select("h1, h2, h3, h4").remove();
    List<String> linked = new ArrayList<>();
    for (Element link : text.select("a[href*=glossary.md#]")) {
      String to = link.attr("href").replaceAll("^.*#", "");
      // A link stands for its term: what comes after it is a later use.
      link.text("⟦" + to + "⟧");
      linked.add(to);
    }
    // The words of other links are titles, not uses.
    text.select("a").forEach(link -> link.text("␣"));
    String words = text.text();
    Map<Integer, String> missing = new TreeMap<>();
    List<String> terms = new ArrayList<>(glossary.select("h3").eachText());
    terms.sort(Comparator.comparing(String::length).reversed());
    for (String term : terms) {
      String name = anchor(term);
      Matcher use = pattern(term).matcher(words);
      int link = linked.contains(name) ? words.indexOf("⟦" + name + "⟧") : Integer.MAX_VALUE;
      if (!EVERYDAY.contains(term) && use.find() && use.start() < link) {
        missing.put(use.start(), use.group() + " (#" + name + ")");
      }
      // A longer term hides the shorter one in it.
      words = use.reset().replaceAll(found -> "␣".repeat(found.group().length()));
    }
    return List.copyOf(missing.values());
  }

  /** The term in singular or plural, in capitals or not, as a word of its own. */
  private static Pattern pattern(String term) {
    String words = Pattern.quote(term).replaceAll("[ -]", "\\\\E[ -]\\\\Q");
    String plural = term.endsWith("s") ? "(?:es)?" : "s?";
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_⟦-])" + words + plural + "(?![\\p{L}\\p{N}_-])",
        Pattern.CASE_INSENSITIVE);
  }
}
