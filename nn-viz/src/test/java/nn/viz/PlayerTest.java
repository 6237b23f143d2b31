package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.viz.paint.SvgGraphics;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PlayerTest {
  private static final String ODD = "a < b & \"c\" </script> --> \u2028 é";

  private final List<Chart> frames =
      List.of(
          Charts.lines("one", 1, 2).size(240, 160),
          Charts.lines(ODD, 1, 3).size(240, 160),
          Charts.lines("three", 1, 4).size(240, 160));
  private final Animation animation =
      new Animation(frames).captions(List.of("first", ODD, "last")).delay(250);

  /** A player is XML, too, which a browser's forgiving parser would not tell. */
  private static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }

  private static Element element(Document page, String tag) {
    assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isEqualTo(1);
    return (Element) page.getElementsByTagName(tag).item(0);
  }

  private static JsonObject data(String html) {
    String script = element(parsed(html), "script").getTextContent();
    String json = script.lines().filter(line -> line.contains("const data = ")).findFirst().get();
    json = json.strip().replaceFirst("const data = ", "").replaceFirst(";$", "");
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.getAsString()));
    return texts;
  }

  @Test
  void knowsEveryFrameToTheLetter() {
    JsonObject data = data(animation.html());
    List<String> lines = texts(data.getAsJsonArray("lines"));
    JsonArray kept = data.getAsJsonArray("frames");
    assertThat(kept).hasSize(3);
    for (int i = 0; i < 3; i++) {
      StringBuilder svg = new StringBuilder();
      kept.get(i).getAsJsonArray().forEach(n -> svg.append(lines.get(n.getAsInt())).append('\n'));
      assertThat(svg.toString()).isEqualTo(frames.get(i).svg());
    }
    assertThat(lines).doesNotHaveDuplicates();
  }

  @Test
  void knowsCaptionsDescriptionsAndTheDelay() {
    JsonObject data = data(animation.html());
    assertThat(texts(data.getAsJsonArray("captions"))).containsExactly("first", ODD, "last");
    assertThat(texts(data.getAsJsonArray("alts")))
        .isEqualTo(frames.stream().map(Chart::altText).toList());
    assertThat(data.get("delay").getAsInt()).isEqualTo(250);
    assertThat(texts(data(new Animation(frames).html()).getAsJsonArray("captions")))
        .containsExactly("", "", "");
  }

  @Test
  void showsTheLastFrameWithoutItsScript() {
    Document page = parsed(animation.html());
    Element picture = element(page, "img");
    String start = "data:image/svg+xml;base64,";
    assertThat(picture.getAttribute("src")).startsWith(start);
    byte[] svg = Base64.getDecoder().decode(picture.getAttribute("src").substring(start.length()));
    assertThat(new String(svg, StandardCharsets.UTF_8)).isEqualTo(frames.get(2).svg());
    assertThat(picture.getAttribute("alt")).isEqualTo(frames.get(2).altText());
    assertThat(picture.getAttribute("width")).isEqualTo("240");
    assertThat(element(page, "figcaption").getTextContent()).isEqualTo("last");
    assertThat(element(page, "figcaption").getAttribute("aria-live")).isEqualTo("polite");
  }

  @Test
  void readsOutCaptionsThatThePicturesSayThemselves() {
    List<String> captions = List.of("first", "second", "third");
    Element unseen =
        element(parsed(new Animation(frames).drawnCaptions(captions).html()), "figcaption");
    assertThat(unseen.getTextContent()).isEqualTo("third");
    assertThat(unseen.getAttribute("style")).contains("clip-path:inset(50%)");
    Element seen = element(parsed(new Animation(frames).captions(captions).html()), "figcaption");
    assertThat(seen.getAttribute("style")).doesNotContain("clip-path");
  }

  @Test
  void hasAllControlsWithNamesAndKeys() {
    String html = animation.html();
    Document controls = parsed("<div>" + data(html).get("controls").getAsString() + "</div>");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < controls.getElementsByTagName("button").getLength(); i++) {
      names.add(
          ((Element) controls.getElementsByTagName("button").item(i)).getAttribute("aria-label"));
    }
    assertThat(names)
        .containsExactly(
            "First picture", "Previous picture", "Play", "Next picture", "Last picture");
    assertThat(element(controls, "input").getAttribute("type")).isEqualTo("range");
    assertThat(element(controls, "input").getAttribute("aria-label")).isEqualTo("Picture");
    assertThat(html).contains("ArrowLeft", "ArrowRight", "Home", "End");
  }

  @Test
  void needsNothingFromElsewhere() {
    String html = animation.html().replaceAll("http://www\\.w3\\.org/(2000/svg|1999/xlink)", "");
    assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=\"/");
    assertThat(html).doesNotContain("import").doesNotContain("fetch(");
  }

  @Test
  void leavesOthersOnThePageAlone() {
    String other = new Animation(frames).delay(300).html();
    String key = parsed(animation.html()).getDocumentElement().getAttribute("data-animation");
    assertThat(key).matches("[0-9a-f]{8}");
    assertThat(other).doesNotContain(key);
    assertThat(animation.html())
        .doesNotContain(" id=")
        .contains("[data-animation=\"" + key + "\"]");
    assertThat(animation.html()).isEqualTo(animation.html());
  }

  /** Points at random places, another set for each number. */
  private static Plot points(int n, int number) {
    NdArray points = NdArray.zeros(Shape.of(n, 2));
    RandomStream random = RandomStream.of(1, "points", number);
    for (int i = 0; i < points.data().length; i++) {
      points.data()[i] = (float) random.nextDouble();
    }
    return Charts.scatter(points, NdArray.zeros(Shape.of(n)));
  }

  @Test
  void keepsPixelsWhereSvgWouldBeLarger() {
    Chart one = points(3000, 0);
    Chart other = points(3000, 1);
    String html = new Animation(List.of(one, other)).html();
    assertThat(html.length()).isLessThan(one.svg().length() + other.svg().length());
    JsonArray kept = data(html).getAsJsonArray("frames");
    Base64.Decoder base64 = Base64.getDecoder();
    assertThat(base64.decode(kept.get(0).getAsString())).isEqualTo(one.png());
    assertThat(base64.decode(kept.get(1).getAsString())).isEqualTo(other.png());
    assertThat(data(html).has("lines")).isFalse();
    assertThat(element(parsed(html), "img").getAttribute("src"))
        .startsWith("data:image/png;base64,");
  }

  @Test
  void paintsNothingWhereMostLinesStandInAllPictures() {
    List<Chart> shared = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      shared.add(new Unpainted(points(800, 0).note(0.5, 0.5, "step " + i)));
    }
    assertThat(shared.get(0).svg()).hasSizeGreaterThan(60_000);
    JsonObject data = data(new Animation(shared).html());
    assertThat(texts(data.getAsJsonArray("lines"))).anyMatch(line -> line.contains("step 19"));
  }

  /** A chart that refuses to become pixels. */
  private record Unpainted(Chart chart) implements Chart {
    @Override
    public int width() {
      return chart.width();
    }

    @Override
    public int height() {
      return chart.height();
    }

    @Override
    public void draw(Graphics2D g) {
      assertThat(g).isInstanceOf(SvgGraphics.class);
      chart.draw(g);
    }

    @Override
    public String altText() {
      return chart.altText();
    }
  }
}
