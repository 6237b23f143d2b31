package nn.jupyter.book;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What can be found: each part of each page, as a script, since a page that is opened as a file may
 * load no other data.
 */
final class SearchIndex {
  private static final Gson GSON = new GsonBuilder().create();

  private SearchIndex() {}

  /** The script: a call of {@code found} with rows of address, page, heading and text. */
  static String of(List<BookPage> pages) {
    List<List<String>> rows = new ArrayList<>();
    for (BookPage page : pages) {
      Parts parts = new Parts(page, rows);
      page.body().traverse(parts);
      parts.end();
    }
    return "window.bookParts = " + GSON.toJson(rows) + ";\n";
  }

  /** The pages that a script leads to. */
  static Set<String> addresses(String script) {
    Set<String> addresses = new TreeSet<>();
    String rows = script.substring(script.indexOf('['), script.lastIndexOf(']') + 1);
    for (JsonElement row : JsonParser.parseString(rows).getAsJsonArray()) {
      addresses.add(row.getAsJsonArray().get(0).getAsString().replaceAll("#.*", ""));
    }
    return addresses;
  }

  /** Cuts a page at its headings. What a cell has printed is left out, what it says is not. */
  private static final class Parts implements NodeVisitor {
    private final BookPage page;
    private final List<List<String>> rows;
    private final StringBuilder text = new StringBuilder();
    private String address;
    private String heading = "";

    Parts(BookPage page, List<List<String>> rows) {
      this.page = page;
      this.rows = rows;
      this.address = page.address();
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element && element.normalName().matches("h[1-3]")) {
        end();
        address = page.address() + (element.normalName().equals("h1") ? "" : "#" + element.id());
        heading = element.normalName().equals("h1") ? "" : Contents.title(element);
      } else if (node instanceof TextNode words && isRead(words)) {
        text.append(words.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element element && element.isBlock()) {
        text.append(' ');
      }
    }

    private static boolean isRead(TextNode words) {
      Element in = words.parent();
      return in != null && in.closest(".out, .anchor, noscript, h1, h2, h3") == null;
    }

    void end() {
      String words = text.toString().replaceAll("\\s+", " ").strip();
      text.setLength(0);
      if (!words.isEmpty() || !heading.isEmpty()) {
        rows.add(List.of(address, page.title(), heading, words));
      }
    }
  }
}
