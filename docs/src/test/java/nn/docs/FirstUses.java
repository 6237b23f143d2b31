package nn.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
          "flatten",
          "kernel",
          "label",
          "model",
          "shape",
          "shortcut",
          "target",
          "threshold",
          "training");

  /** What else terms are called. */
  private static final Map<String, List<String>> ALSO =
      Map.ofEntries(
          Map.entry("activation function", List.of("activation")),
          Map.entry("automatic differentiation", List.of("autodiff")),
          Map.entry("L1 penalty", List.of("L1")),
          Map.entry("L2 penalty", List.of("L2")),
          Map.entry("one-hot encoding", List.of("one-hot")),
          Map.entry("overfitting", List.of("overfit")),
          Map.entry("R squared", List.of("R²")),
          Map.entry("ROC curve", List.of("ROC")),
          Map.entry("saddle point", List.of("saddle")),
          Map.entry("saliency map", List.of("saliency")),
          Map.entry("saturation", List.of("saturate", "saturated")),
          Map.entry("stratified split", List.of("stratified")),
          Map.entry("test set", List.of("test part")),
          Map.entry("topological order", List.of("topological sort")),
          Map.entry("training set", List.of("training part")),
          Map.entry("validation set", List.of("validation part")),
          Map.entry("vectorization", List.of("vectorized")));

  /** Names in which a term's word means something else. */
  private static final List<String> OTHER = List.of("oriented gradients");

  /** A term's name and the anchor of its paragraph. */
  private record Name(String words, String anchor) {}

  private FirstUses() {}

  /** The names by which links lead to terms. */
  static List<String> anchors(Document glossary) {
    return glossary.select("h3").eachText().stream().map(FirstUses::anchor).toList();
  }

  static String anchor(String term) {
    return term.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  /** The terms that a notebook links to, as often as it does. */
  static List<String> links(Document notebook) {
    return notebook.select("a[href*=glossary.md#]").stream().map(FirstUses::term).toList();
  }

  private static String term(Element link) {
    return link.attr("href").replaceAll("^.*#", "");
  }

  /**
   * The terms that a text uses before it links to them, or without linking, in the order of the
   * text. Headings, code, formulas and the titles of books do not count.
   */
  static List<String> withoutLink(Document notebook, Document glossary) {
    Document text = notebook.clone();
    text.select("h2:contains(Where to read on) ~ * em").forEach(title -> title.text("␣"));
    text.select("h1, h2, h3, h4").remove();
    // A link stands for its term: what comes after it is a later use.
    text.select("a[href*=glossary.md#]").forEach(link -> link.text("⟦" + term(link) + "⟧"));
    // The words of other links are titles, not uses.
    text.select("a:not([href*=glossary.md#])").forEach(link -> link.text("␣"));
    String words = text.text();
    for (String other : OTHER) {
      words = words.replace(other, "␣");
    }
    List<String> linked = links(notebook);
    Map<Integer, Name> uses = new TreeMap<>();
    for (Name name : names(glossary)) {
      Matcher use = pattern(name.words()).matcher(words);
      int link = linked.contains(name.anchor()) ? words.indexOf("⟦" + name.anchor() + "⟧") : -1;
      if (use.find() && (link < 0 || use.start() < link)) {
        uses.put(use.start(), new Name(use.group(), name.anchor()));
      }
      // A longer term hides the shorter one in it.
      words = use.reset().replaceAll(found -> "␣".repeat(found.group().length()));
    }
    Map<String, String> first = new LinkedHashMap<>();
    uses.values().forEach(use -> first.putIfAbsent(use.anchor(), use.words()));
    first.keySet().removeAll(EVERYDAY);
    List<String> missing = new ArrayList<>();
    first.forEach((anchor, use) -> missing.add(use + " (#" + anchor + ")"));
    return missing;
  }

  /** All names of all terms, the longest first. */
  private static List<Name> names(Document glossary) {
    return glossary.select("h3").eachText().stream()
        .flatMap(
            term ->
                Stream.concat(Stream.of(term), ALSO.getOrDefault(term, List.of()).stream())
                    .map(name -> new Name(name, anchor(term))))
        .sorted(Comparator.comparingInt((Name name) -> name.words().length()).reversed())
        .toList();
  }

  /**
   * The term in singular or plural, in capitals or not, as a word of its own. Before a parenthesis
   * it is a function in a formula, tanh(x).
   */
  private static Pattern pattern(String term) {
    String stem = term.replaceAll("y$", "");
    String words = Pattern.quote(stem).replaceAll("[ -]", "\\\\E[ -]\\\\Q");
    String end = stem.equals(term) ? "(?:e?s)?" : "(?:y|ies)";
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}_⟦-])" + words + end + "(?![\\p{L}\\p{N}_(-])", Pattern.CASE_INSENSITIVE);
  }
}
