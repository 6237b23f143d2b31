package nn.jupyter.render;

import java.util.List;
import java.util.Map;
import nn.data.DataSummary;
import nn.jupyter.display.Html;
import nn.jupyter.display.Renderer;

/** Shows what there is to see of a dataset as a table, its classes and remarks as lists below. */
public final class DataSummaryRenderer implements Renderer<DataSummary> {
  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public DataSummaryRenderer() {}

  @Override
  public Class<DataSummary> type() {
    return DataSummary.class;
  }

  @Override
  public Map<String, String> render(DataSummary summary) {
    StringBuilder html = new StringBuilder("<table>\n<caption>");
    html.append(Html.escape(summary.title())).append("</caption>\n<thead>");
    row(summary.titles(), "th", html);
    html.append("</thead>\n<tbody>\n");
    summary.cells().forEach(cells -> row(cells, "td", html));
    html.append("</tbody>\n</table>");
    list(summary.classes(), html);
    list(summary.remarks(), html);
    return Map.of("text/plain", summary.toString(), "text/html", html.toString());
  }

  private static void row(List<String> cells, String tag, StringBuilder html) {
    html.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      String side = i == 0 ? "left" : "right";
      html.append('<').append(tag).append(" style=\"text-align: ").append(side).append("\">");
      html.append(Html.escape(cells.get(i))).append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }

  private static void list(List<String> lines, StringBuilder html) {
    if (!lines.isEmpty()) {
      html.append("\n<ul>\n");
      lines.forEach(line -> html.append("<li>").append(Html.escape(line)).append("</li>\n"));
      html.append("</ul>");
    }
  }
}
