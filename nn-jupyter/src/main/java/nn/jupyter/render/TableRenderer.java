package nn.jupyter.render;

import java.util.Map;
import nn.jupyter.display.Html;
import nn.jupyter.display.Renderer;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Shows the first rows of a table, and how many there are in all. */
public final class TableRenderer implements Renderer<Table> {
  /** Rows shown of a longer table. */
  static final int MOST_ROWS = 20;

  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public TableRenderer() {}

  @Override
  public Class<Table> type() {
    return Table.class;
  }

  @Override
  public Map<String, String> render(Table table) {
    int rows = Math.min(MOST_ROWS, table.rowCount());
    String size = table.rowCount() + " rows x " + table.columnCount() + " columns";
    String caption = rows < table.rowCount() ? rows + " rows shown of " + size : size;
    String text = table.first(rows).print(MOST_ROWS).replace("\r\n", "\n").stripTrailing();
    return Map.of("text/plain", text + "\n" + caption, "text/html", html(table, rows, caption));
  }

  private static String html(Table table, int rows, String caption) {
    StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
    for (Column<?> column : table.columns()) {
      html.append("<th>").append(Html.escape(column.name())).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (int row = 0; row < rows; row++) {
      html.append("<tr>");
      for (Column<?> column : table.columns()) {
        html.append("<td>").append(Html.escape(column.getString(row))).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n<p>")
        .append(Html.escape(caption))
        .append("</p>")
        .toString();
  }
}
