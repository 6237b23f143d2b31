package nn.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.core.Summary;
import nn.data.DataSummary;
import nn.jupyter.display.ImageMetadata;
import nn.jupyter.display.PngSize;
import nn.viz.Chart;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RichTest {
  private static BufferedImage png(Map<String, String> data) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(data.get("image/png"));
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void showsTextAndNothingElseForWhatItDoesNotKnow() {
    assertThat(Rich.of(null)).isEqualTo(Map.of("text/plain", "null"));
    assertThat(Rich.of("a < b")).isEqualTo(Map.of("text/plain", "a < b"));
    assertThat(Rich.of(List.of(1, 2))).isEqualTo(Map.of("text/plain", "[1, 2]"));
  }

  @Test
  void showsNumbersOfBothEnginesAsText() {
    NdArray array = NdArray.of(Shape.of(2), 1, 2);
    assertThat(Rich.of(array)).containsOnlyKeys("text/plain");
    assertThat(Rich.of(array)).containsEntry("text/plain", array.toString());
    Tensor tensor = Tensor.of(array);
    assertThat(Rich.of(tensor)).containsEntry("text/plain", tensor.toString());
    Value value = Value.of(2);
    assertThat(Rich.of(value)).containsEntry("text/plain", value.toString());
  }

  @Test
  void tellsOfAToStringThatFails() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no text");
          }
        };
    assertThat(Rich.of(broken).get("text/plain"))
        .contains("whose toString() failed with java.lang.IllegalStateException: no text");
  }

  @Test
  void enlargesASmallImageByWholePixels() throws IOException {
    BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 1, 0xff8000);
    Map<String, String> data = Rich.of(image);
    assertThat(data).containsEntry("text/plain", "image of 4 x 2 pixels");
    BufferedImage shown = png(data);
    assertThat(shown.getWidth()).isEqualTo(160);
    assertThat(shown.getHeight()).isEqualTo(80);
    assertThat(shown.getRGB(159, 79) & 0xffffff).isEqualTo(0xff8000);
    assertThat(shown.getRGB(119, 79) & 0xffffff).isZero();
  }

  @Test
  void keepsALargeImageAndThePartOfAnImage() throws IOException {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(png(Rich.of(image)).getWidth()).isEqualTo(300);
    image.getRaster().setSample(15, 15, 0, 200);
    BufferedImage shown = png(Rich.of(image.getSubimage(10, 10, 10, 10)));
    assertThat(shown.getRaster().getSample(5 * 16 + 8, 5 * 16 + 8, 0)).isEqualTo(200);
  }

  @Test
  void drawsAChartSharpAndSaysHowLargeToShowIt() throws IOException {
    Map<String, String> data = Rich.of(new Square());
    assertThat(data).containsEntry("text/plain", "a black square");
    assertThat(png(data).getWidth()).isEqualTo(200);
    assertThat(PngSize.of(data)).isEqualTo(Optional.of(new PngSize(100, 60)));
    assertThat(ImageMetadata.of(data))
        .isEqualTo(Map.of("alt", "a black square", "height", 60, "width", 100));
    BufferedImage plain = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(ImageMetadata.of(Rich.of(plain)))
        .isEqualTo(Map.of("alt", "image of 300 x 200 pixels"));
    assertThat(ImageMetadata.of(Rich.of("text"))).isEmpty();
    assertThat(PngSize.of(Rich.of(plain))).isEmpty();
  }

  @Test
  void escapesTheCellsOfATableAndCountsItsRows() {
    Table table =
        Table.create("t", IntColumn.indexColumn("<n>", 50, 1), StringColumn.create("name", 50));
    table.stringColumn("name").set(0, "<script>");
    Map<String, String> data = Rich.of(table);
    assertThat(data.get("text/html"))
        .contains("<th>&lt;n&gt;</th>", "<td>&lt;script&gt;</td>")
        .contains("20 rows shown of 50 rows x 2 columns")
        .doesNotContain("<td>21</td>");
    assertThat(data.get("text/plain")).contains("20 rows shown of 50 rows x 2 columns");
  }

  @Test
  void showsASummaryAsATable() {
    Summary.Row row = new Summary.Row("dense", "Dense(2 -> 3)", Shape.of(3), 9, 12);
    Summary summary = new Summary("small & plain", Shape.of(2), List.of(row));
    Map<String, String> data = Rich.of(summary);
    assertThat(data).containsEntry("text/plain", summary.toString());
    assertThat(data.get("text/html"))
        .contains("<caption>small &amp; plain</caption>", "Dense(2 -&gt; 3)")
        .contains("<td style=\"text-align: right\">9</td>");
  }

  @Test
  void showsWhatThereIsToSeeOfADatasetAsATable() {
    DataSummary summary =
        new DataSummary(
            "small & plain",
            List.of(new DataSummary.Row("<age>", 1, 2.5, 2, 0.5, 3)),
            List.of("yes & no: 7"),
            List.of("one < two"));
    Map<String, String> data = Rich.of(summary);
    assertThat(data).containsEntry("text/plain", summary.toString());
    assertThat(data.get("text/html"))
        .contains("<caption>small &amp; plain</caption>", "&lt;age&gt;")
        .contains("<td style=\"text-align: right\">2.5</td>")
        .contains("<li>yes &amp; no: 7</li>", "<li>one &lt; two</li>");
  }

  @Test
  void rendersAsOneKindOnly() {
    assertThat(CellFunctions.render("<i>x</i>", "text/html").data())
        .isEqualTo(Map.of("text/plain", "<i>x</i>", "text/html", "<i>x</i>"));
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(Rich.of(CellFunctions.render(image))).isEqualTo(Rich.of(image));
  }

  private static final class Square implements Chart {
    @Override
    public int width() {
      return 100;
    }

    @Override
    public int height() {
      return 60;
    }

    @Override
    public void draw(Graphics2D g) {
      g.fillRect(10, 10, 40, 40);
    }

    @Override
    public String altText() {
      return "a black square";
    }
  }
}
