package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;

/** How often words occur. */
final class WordCharts {
  private WordCharts() {}

  /** Words with their counts, the most frequent first, those of equal count as they first came. */
  static List<Map.Entry<String, Integer>> counted(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("word chart: expected one word at least but got none");
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
    return sorted;
  }

  static BarsChart frequencies(List<String> words, int most) {
    if (most < 1 || most > 200) {
      throw new IllegalArgumentException(
          "word chart: expected to draw 1 to 200 words but got " + most);
    }
    List<Map.Entry<String, Integer>> counted = counted(words);
    List<Map.Entry<String, Integer>> first = counted.subList(0, Math.min(most, counted.size()));
    String title =
        first.size() == counted.size()
            ? "How often each of " + first.size() + " words occurs"
            : "The " + first.size() + " most frequent of " + counted.size() + " different words";
    double[] values = first.stream().mapToDouble(Map.Entry::getValue).toArray();
    List<String> names = first.stream().map(entry -> TokensChart.shown(entry.getKey())).toList();
    return new BarsChart(title, "", names, values);
  }

  static Plot zipf(List<String> words) {
    List<Map.Entry<String, Integer>> counted = counted(words);
    int n = counted.size();
    double[] ranks = SeriesCharts.numbers(1, n);
    double[] counts = counted.stream().mapToDouble(Map.Entry::getValue).toArray();
    Plot plot =
        new Plot("Frequency by rank")
            .subtitle(
                words.size()
                    + (words.size() == 1 ? " word, " : " words, ")
                    + n
                    + " different; most frequent: "
                    + TokensChart.shown(counted.get(0).getKey())
                    + ", "
                    + Numbers.compact(counts[0])
                    + (counts[0] == 1 ? " time" : " times"))
            .xLabel("rank")
            .yLabel("count")
            .logX()
            .logY()
            .mark(new LineMark(Series.finite("words", ranks, counts), Palette.BLUE, Dash.SOLID));
    if (n == 1) {
      return plot;
    }
    double end = Math.min(n, counts[0]);
    return plot.mark(
        new LineMark(
            Series.finite(
                "Zipf's law: count ~ 1 / rank",
                new double[] {1, end},
                new double[] {counts[0], counts[0] / end}),
            Palette.VERMILION,
            Dash.DASHED));
  }
}
