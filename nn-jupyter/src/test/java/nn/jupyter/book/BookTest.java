package nn.jupyter.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of a small project; the one of this project is looked at by the tests of docs. */
class BookTest {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==";

  @TempDir Path project;

  @BeforeEach
  void aSmallProject() throws IOException {
    write(
        "docs/contents.md",
        """
        # Small

        ## The course

        [The notebooks](../notebooks/README.md)

        ## Guides

        - [All about it](guide.md)
        """);
    write("docs/guide.md", "# A guide\n\n## First steps\n\nSee [the code](../Code.java).\n");
    write("docs/unlisted.md", "# Forgotten\n\n## First steps\n\n## First steps\n");
    write("Code.java", "class Code {}\n");
    write("notebooks/README.md", "# Notebooks\n");
    write(
        "notebooks/00-one.ipynb",
        """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "markdown", "id": "a", "metadata": {},
           "source": "# 00 · One\\n\\n**The question:** what is *one*?\\n\\n**Time needed:** 5 minutes."},
          {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": 1, "source": "draw()",
           "outputs": [{"output_type": "execute_result", "execution_count": 1,
             "metadata": {"image/png": {"width": 300, "height": 200}},
             "data": {"image/png": "%s", "text/plain": "a dot"}},
            {"output_type": "display_data", "metadata": {},
             "data": {"text/html": "<b>it moves</b><script>1</script>", "image/png": "%s",
               "text/plain": "a film"}}]}]}
        """
            .formatted(PIXEL, PIXEL));
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private List<String> book() {
    return new Book(project).write(project.resolve("out"), false);
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(project.resolve("out").resolve(name)));
  }

  @Test
  void theContentsTellTheQuestionOfEachNotebook() throws IOException {
    assertThat(book()).isEmpty();
    assertThat(page("index.html").select(".course li").text())
        .isEqualTo("00 · One What is one? 5 minutes");
    assertThat(page("index.html").select(".course li p").html()).isEqualTo("What is <em>one</em>?");
  }

  @Test
  void pagesFollowEachOtherInTheOrderOfTheContents() throws IOException {
    book();
    assertThat(page("notebooks/README.html").select("a[rel=prev]").attr("href"))
        .isEqualTo("../notebooks/00-one.html");
    assertThat(page("notebooks/README.html").select("a[rel=next]").text())
        .isEqualTo("Next All about it");
  }

  @Test
  void whatNothingListsComesLast() throws IOException {
    book();
    assertThat(page("index.html").select("nav.contents p").eachText())
        .containsExactly("The course", "Guides", "More");
    assertThat(page("docs/guide.html").select("a[rel=next]").text()).isEqualTo("Next Forgotten");
  }

  @Test
  void aFileThatIsLinkedToBecomesAPage() throws IOException {
    book();
    assertThat(page("docs/guide.html").select("main p a").attr("href"))
        .isEqualTo("../Code.java.html");
    assertThat(page("Code.java.html").select("pre .keyword").text()).isEqualTo("class");
  }

  @Test
  void headingsOfTheSameWordsHaveDifferentNames() throws IOException {
    book();
    assertThat(page("docs/unlisted.html").select("h2").eachAttr("id"))
        .containsExactly("first-steps", "first-steps-1");
  }

  @Test
  void picturesAreFilesWithTheirSizeAndTheirText() throws IOException {
    book();
    assertThat(page("notebooks/00-one.html").select("figure img").get(0).outerHtml())
        .isEqualTo("<img alt=\"a dot\" width=\"300\" height=\"200\" src=\"00-one_files/1.png\">");
    assertThat(project.resolve("out/notebooks/00-one_files/1.png")).isNotEmptyFile();
  }

  @Test
  void whatMovesHasAStillPictureForReadersWithoutScripts() throws IOException {
    book();
    assertThat(page("notebooks/00-one.html").select(".out.live b").text()).isEqualTo("it moves");
    assertThat(Files.readString(project.resolve("out/notebooks/00-one.html")))
        .contains("<noscript><figure class=\"out\"><img alt=\"a film\"");
  }

  @Test
  void tellsOfLinksThatLeadNowhere() throws IOException {
    write("docs/guide.md", "# A\n\n[b](no.md), [c](unlisted.md#no), [d](#no)\n\n![e](no.png)\n");
    assertThat(book())
        .containsExactlyInAnyOrder(
            "docs/guide.md: there is no file no.md",
            "docs/guide.md: there is no picture no.png",
            "docs/guide.md: docs/unlisted.html has no part #no",
            "docs/guide.md: docs/guide.html has no part #no");
  }

  @Test
  void linksDoNotLeaveTheProject() throws IOException {
    write("docs/guide.md", "# A\n\n[b](../../../../../../../../../etc/hostname)\n");
    assertThat(book()).singleElement().asString().startsWith("docs/guide.md: there is no file");
  }

  @Test
  void theSearchKnowsEveryPartButNotWhatWasPrinted() throws IOException {
    book();
    String index = Files.readString(project.resolve("out/assets/search.js"));
    assertThat(index)
        .startsWith("window.bookParts = [[")
        .contains("[\"docs/guide.html#first-steps\",\"A guide\",\"First steps\",\"See the code.\"]")
        .contains("draw()")
        .doesNotContain("it moves", "class Code");
  }

  @Test
  void theSameProjectGivesTheSameBytes() throws IOException {
    book();
    byte[] first = Files.readAllBytes(project.resolve("out/notebooks/00-one.html"));
    book();
    assertThat(project.resolve("out/notebooks/00-one.html")).hasBinaryContent(first);
  }

  @Test
  void aPageThatHasGoneIsNotLeftBehind() throws IOException {
    book();
    Path own = Files.writeString(project.resolve("out/docs/own.html"), "mine");
    Files.move(project.resolve("docs/unlisted.md"), project.resolve("docs/renamed.md"));
    book();
    assertThat(project.resolve("out/docs/renamed.html")).exists();
    assertThat(project.resolve("out/docs/unlisted.html")).doesNotExist();
    assertThat(own).hasContent("mine");
  }

  @Test
  void theCommandTellsWhereTheBookIsAndFailsOnDeadLinks() throws IOException {
    assertThat(run("--no-javadoc")).isEqualTo("0 The book is in " + index());
    write("docs/guide.md", "# A\n\n[b](no.md)\n");
    assertThat(run("--no-javadoc"))
        .isEqualTo("1 docs/guide.md: there is no file no.md\nThe book is in " + index());
    assertThat(run("--colour")).startsWith("2 book into which folder?");
  }

  @Test
  void withoutAnythingBuiltThereIsNoJavadoc() {
    assertThat(run()).startsWith("0 no javadoc: nothing is built");
  }

  private Path index() {
    return project.resolve("out/index.html");
  }

  private String run(String... options) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(told, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>();
    arguments.add(project.toString());
    arguments.add(project.resolve("out").toString());
    arguments.addAll(List.of(options));
    int status = BookMain.run(arguments, terminal);
    return status + " " + told.toString(StandardCharsets.UTF_8).strip().replace("\r", "");
  }

  @Test
  void aNameGivenToAHeadingByHandStandsThereOnce() throws IOException {
    write("docs/guide.md", "# A guide\n\n## <a id=\"xor\"></a>XOR\n\nSee [it](#xor).\n");
    assertThat(book()).isEmpty();
    assertThat(page("docs/guide.html").select("#xor"))
        .singleElement()
        .satisfies(heading -> assertThat(heading.normalName()).isEqualTo("h2"));
  }
}
