package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nn.viz.paint.Fonts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
  private final Plot chart =
      Charts.curve("sine", StrictMath::sin, -5, 5).title("A sine, drawn").size(400, 300);

  @Test
  void hasOnePageOfTheChartsSizeAt96PixelsToTheInch() throws IOException {
    try (PDDocument document = Loader.loadPDF(chart.pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(225);
    }
  }

  @Test
  void saysWhatItShows() throws IOException {
    try (PDDocument document = Loader.loadPDF(chart.pdf())) {
      assertThat(document.getDocumentInformation().getSubject()).isEqualTo(chart.altText());
      String title = document.getDocumentInformation().getTitle();
      assertThat(title).isNotBlank().endsWith(".").hasSizeLessThan(chart.altText().length());
      assertThat(chart.altText()).startsWith(title);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  private static List<PDFont> fonts(PDDocument document) throws IOException {
    PDResources page = document.getPage(0).getResources();
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : page.getXObjectNames()) {
      PDResources drawing = ((PDFormXObject) page.getXObject(name)).getResources();
      for (COSName font : drawing.getFontNames()) {
        fonts.add(drawing.getFont(font));
      }
    }
    return fonts;
  }

  /** Which font a machine has is its own affair; but a font that is used is in the file. */
  @Test
  void hasTextThatCanBeSearchedOrNoFontAtAll() throws IOException {
    try (PDDocument document = Loader.loadPDF(chart.pdf())) {
      List<PDFont> fonts = fonts(document);
      assertThat(fonts).allMatch(PDFont::isEmbedded);
      String text = new PDFTextStripper().getText(document);
      if (fonts.size() == 2) {
        assertThat(text.lines().map(String::strip)).contains("A sine, drawn");
        assertThat(new SvgPage(chart).texts()).allMatch(text::contains);
      }
    }
  }

  @Test
  void findsTheFontWhereItIsDejaVu() throws IOException {
    boolean dejaVu =
        Fonts.width("WAVE 0123", Fonts.plain(100))
            == Fonts.width("WAVE 0123", new java.awt.Font("DejaVu Sans", java.awt.Font.PLAIN, 100));
    try (PDDocument document = Loader.loadPDF(chart.pdf())) {
      assertThat(fonts(document)).hasSize(dejaVu ? 2 : fonts(document).size());
    }
  }

  @Test
  void looksLikeThePicture() throws IOException {
    for (Chart each : List.of(chart, chart.dark())) {
      BufferedImage meant = each.image(0.5);
      try (PDDocument document = Loader.loadPDF(each.pdf())) {
        BufferedImage shown = new PDFRenderer(document).renderImage(0, 2 / 3f);
        assertThat(shown.getWidth()).isEqualTo(meant.getWidth());
        assertThat(shown.getHeight()).isEqualTo(meant.getHeight());
        assertThat(difference(shown, meant)).isLessThan(10);
      }
    }
  }

  /** The mean over all pixels and channels. */
  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
        }
      }
    }
    return (double) sum / (3.0 * one.getWidth() * one.getHeight());
  }

  @Test
  void hasNoDateAndIsTheSameEveryTime() {
    byte[] pdf = chart.pdf();
    assertThat(chart.pdf()).isEqualTo(pdf);
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .doesNotContain("CreationDate")
        .doesNotContain("ModDate");
  }

  @Test
  void drawsCharactersThatTheFontLacks() throws IOException {
    Chart odd = Charts.lines("loss \u6f22 \uD83C\uDF4E end", 1, 2).size(400, 200);
    try (PDDocument document = Loader.loadPDF(odd.pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(odd.pdf().length).isGreaterThan(1000);
  }
}
