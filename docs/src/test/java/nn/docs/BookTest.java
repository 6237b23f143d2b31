package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nn.jupyter.book.Book;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The book as {@code ./lab book} writes it, all but the javadoc. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookTest {
  private Path folder = Path.of("");
  private List<String> problems = List.of();
  private final Map<String, Document> pages = new TreeMap<>();
  private final List<String> parseErrors = new ArrayList<>();

  @BeforeAll
  void write(@TempDir Path temporary) {
    folder = temporary.resolve("book");
    problems = new Book(Project.ROOT).write(folder, false);
    for (Path file : Project.filesAnywhere(folder, ".html")) {
      Parser parser = Parser.htmlParser().setTrackErrors(20);
      String name = folder.relativize(file).toString().replace('\\', '/');
      pages.put(name, Jsoup.parse(Project.read(file), "", parser));
      parser.getErrors().forEach(error -> parseErrors.add(name + ": " + error));
    }
  }

  private Document page(String address) {
    return Objects.requireNonNull(pages.get(address), address);
  }

  private Stream<String> each(String selector, String attribute) {
    return pages.entrySet().stream()
        .flatMap(
            page ->
                page.getValue().select(selector).stream()
                    .map(element -> page.getKey() + " " + element.attr(attribute)));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(problems).isEmpty();
  }

  @Test
  void everyFileThatAPageNamesIsInTheBook() {
    pages.forEach(
        (name, page) -> {
          for (Element element : page.select("[src], [href]")) {
            String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            String path = address.replaceAll("#.*", "");
            if (!path.isEmpty() && !path.matches("[a-z]+:.*")) {
              assertThat(folder.resolve(name).resolveSibling(path))
                  .as("in " + name)
                  .isRegularFile();
            }
          }
        });
  }

  @Test
  void nothingIsFetchedFromElsewhereWhenThePagesAreRead() {
    assertThat(each("[src]", "src").filter(a -> a.matches(".* ([a-z]+:)?//.*"))).isEmpty();
    assertThat(each("link[href]", "href").filter(a -> a.matches(".* ([a-z]+:)?//.*"))).isEmpty();
    assertThat(Project.read(folder.resolve("assets/book.css")))
        .doesNotContain("@import", "url(", "//");
  }

  @Test
  void pagesAreWellFormed() {
    assertThat(parseErrors).isEmpty();
  }

  @Test
  void everyPageHasOneTitleAndNoTwoPlacesOfTheSameName() {
    pages.forEach(
        (name, page) -> {
          assertThat(page.select("h1")).as(name).hasSize(1);
          assertThat(page.title()).as(name).isNotBlank();
          assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
        });
  }

  @Test
  void everyPictureHasAText() {
    assertThat(each("img:not([alt]), img[alt='']", "src")).isEmpty();
  }

  @Test
  void everyNotebookIsThereWithItsQuestionAndItsPictures() {
    Document course = page("index.html");
    List<Path> notebooks = Project.files(Project.ROOT.resolve("notebooks"), ".ipynb");
    assertThat(notebooks).isNotEmpty();
    for (Path notebook : notebooks) {
      String address = Project.name(notebook).replace(".ipynb", ".html");
      assertThat(pages).containsKey(address);
      assertThat(page(address).select("figure.out > img").size())
          .as("pictures in " + address)
          .isEqualTo(pictures(Project.read(notebook)));
      assertThat(course.select("ul.course li:has(a[href=" + address + "]) p").text()).endsWith("?");
    }
  }

  /** How many outputs are pictures and nothing richer. */
  private static int pictures(String notebook) {
    int count = 0;
    for (JsonElement cell : array(JsonParser.parseString(notebook), "cells")) {
      for (JsonElement output : array(cell, "outputs")) {
        JsonElement data = output.getAsJsonObject().get("data");
        if (data != null
            && data.getAsJsonObject().keySet().stream().anyMatch(BookTest::isPicture)) {
          String html = String.valueOf(data.getAsJsonObject().get("text/html"));
          boolean live = html.contains("<script") && !html.contains("<img");
          count += html.equals("null") || live ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static boolean isPicture(String type) {
    return type.matches("image/(png|jpeg)");
  }

  private static JsonArray array(JsonElement of, String name) {
    JsonElement array = of.getAsJsonObject().get(name);
    return array == null ? new JsonArray() : array.getAsJsonArray();
  }

  @Test
  void everyPageOfTheDocumentationIsThere() {
    for (Path page : Project.files(Project.ROOT.resolve("docs"), ".md")) {
      String name = Project.name(page);
      assertThat(pages)
          .containsKey(
              name.equals("docs/contents.md") ? "index.html" : name.replace(".md", ".html"));
    }
  }

  @Test
  void whatIsFoundIsThere() {
    String script = Project.read(folder.resolve("assets/search.js"));
    String json = script.substring(script.indexOf('['), script.lastIndexOf(']') + 1);
    JsonArray parts = JsonParser.parseString(json).getAsJsonArray();
    assertThat(parts.size()).isGreaterThan(100);
    for (JsonElement part : parts) {
      String[] address = part.getAsJsonArray().get(0).getAsString().split("#", 2);
      assertThat(pages).containsKey(address[0]);
      if (address.length > 1) {
        assertThat(page(address[0]).getElementById(address[1])).isNotNull();
      }
    }
  }

  @Test
  void theStylesheetKnowsPhonesDarkScreensAndPaper() {
    assertThat(Project.read(folder.resolve("assets/book.css")))
        .contains("prefers-color-scheme: dark", "@media (min-width", "@media print");
    assertThat(Files.exists(folder.resolve("assets/lunr.js"))).isTrue();
  }
}
