package nn.jupyter.render;

import java.util.List;
import java.util.Map;
import nn.core.Summary;
import nn.jupyter.display.Html;
import nn.jupyter.display.Renderer;

/** Shows a model's summary as a table, its numbers to the right. */
public final class SummaryRenderer implements Renderer<Summary> {
  private static final int FIRST_NUMBER = 3;

  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public SummaryRenderer() {}

  @Override
  public Class<Summary> type() {
    return Summary.class;
  }

  @Override
  public Map<String, String> render(Summary summary) {
    StringBuilder html = new StringBuilder("<table>\n<caption>");
    html.append(Html.escape(summary.model())).append("</caption>\n<thead>");
    row(summary.titles(), "th", html);
    html.append("</thead>\n<tbody>\n");
    summary.cells().forEach(cells -> row(cells, "td", html));
    html.append("</tbody>\n</table>\n<p>").append(Html.escape(summary.total())).append("</p>");
    return Map.of("text/plain", summary.toString(), "text/html", html.toString());
  }

  private static void row(List<String> cells, String tag, StringBuilder html) {
    html.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      String side = i < FIRST_NUMBER ? "left" : "right";
      html.append('<').append(tag).append(" style=\"text-align: ").append(side).append("\">");
      html.append(Html.escape(cells.get(i))).append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }
}
