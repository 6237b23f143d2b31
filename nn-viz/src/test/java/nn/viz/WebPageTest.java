package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** All charts on one page of HTML: what a validator would say of it, as far as it is seen here. */
class WebPageTest {
  /** What the standards allow, of which charts use no more than this. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "figure", Set.of("style"),
          "svg", Set.of("role", "aria-label", "width", "height", "viewBox", "font-family", "style"),
          "rect", Set.of("width", "height", "fill"),
          "clipPath", Set.of("id"),
          "g", Set.of("clip-path"),
          "path",
              Set.of(
                  "d",
                  "fill",
                  "fill-rule",
                  "fill-opacity",
                  "stroke",
                  "stroke-opacity",
                  "stroke-width",
                  "stroke-linecap",
                  "stroke-linejoin",
                  "stroke-dasharray"),
          "text",
              Set.of(
                  "x",
                  "y",
                  "transform",
                  "font-size",
                  "font-weight",
                  "font-style",
                  "textLength",
                  "lengthAdjust",
                  "fill",
                  "fill-opacity"),
          "image",
              Set.of("width", "height", "preserveAspectRatio", "transform", "style", "xlink:href"));

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#(.*)\\)");
  private static final Pattern EMBEDDED =
      Pattern.compile("data:image/(png|svg\\+xml);base64,[A-Za-z0-9+/]+=*");

  private static List<Element> figures = List.of();

  @BeforeAll
  static void putAllOnOnePage() throws Exception {
    StringBuilder page = new StringBuilder("<body>\n");
    for (Chart chart : Samples.all().values()) {
      page.append(chart.html()).append(chart.dark().html());
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    byte[] bytes = page.append("</body>").toString().getBytes(StandardCharsets.UTF_8);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    figures = elements(document.getElementsByTagName("figure"));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Those of static charts; players bring controls of their own. */
  private static Stream<Element> drawn() {
    return figures.stream()
        .filter(figure -> !((Element) figure.getParentNode()).hasAttribute("data-animation"));
  }

  private static Stream<Element> within(Element figure) {
    return elements(figure.getElementsByTagName("*")).stream();
  }

  private static Stream<Attr> attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1).map(i -> (Attr) all.item(i));
  }

  @TestFactory
  Stream<DynamicTest> hasOnlyElementsAndAttributesOfTheStandards() {
    return KNOWN.entrySet().stream()
        .map(
            known ->
                DynamicTest.dynamicTest(
                    known.getKey(),
                    () ->
                        assertThat(
                                drawn()
                                    .flatMap(WebPageTest::within)
                                    .filter(each -> each.getTagName().equals(known.getKey()))
                                    .flatMap(WebPageTest::attributes)
                                    .map(Attr::getName)
                                    .filter(name -> !name.startsWith("xmlns"))
                                    .distinct())
                            .isSubsetOf(known.getValue())));
  }

  @Test
  void hasNoOtherElements() {
    assertThat(figures).hasSize(2 * Samples.all().size());
    assertThat(drawn().flatMap(WebPageTest::within).map(Element::getTagName).distinct())
        .isSubsetOf(KNOWN.keySet());
  }

  @Test
  void hasNoNameTwice() {
    List<String> names =
        figures.stream()
            .flatMap(WebPageTest::within)
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(NAME.asMatchPredicate());
  }

  @Test
  void refersOnlyToWhatIsInTheSameChart() {
    for (Element figure : figures) {
      List<String> names = within(figure).map(element -> element.getAttribute("id")).toList();
      List<String> clips =
          within(figure)
              .map(element -> element.getAttribute("clip-path"))
              .filter(clip -> !clip.isEmpty())
              .map(clip -> REFERENCE.matcher(clip).replaceFirst("$1"))
              .toList();
      assertThat(names).containsAll(clips);
    }
  }

  @Test
  void needsNothingFromElsewhere() {
    List<Attr> all =
        figures.stream().flatMap(WebPageTest::within).flatMap(WebPageTest::attributes).toList();
    assertThat(all.stream().filter(each -> each.getName().matches("(xlink:)?href|src")))
        .isNotEmpty()
        .allMatch(each -> EMBEDDED.matcher(each.getValue()).matches());
    assertThat(all.stream().filter(each -> each.getName().equals("style")).map(Attr::getValue))
        .isNotEmpty()
        .noneMatch(style -> style.contains("url(") || style.contains("@"));
    assertThat(all).noneMatch(each -> each.getName().startsWith("on"));
  }

  @Test
  void saysOfEachPictureWhatItShows() {
    assertThat(drawn().flatMap(WebPageTest::within).filter(each -> each.getTagName().equals("svg")))
        .hasSize((int) drawn().count())
        .allMatch(svg -> svg.getAttribute("role").equals("img"))
        .allMatch(svg -> svg.getAttribute("aria-label").endsWith("."));
  }
}
