package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SvgGraphicsTest {
  private final SvgGraphics g = new SvgGraphics();

  private String svg() {
    return g.document(100, 50, "a drawing");
  }

  @Test
  void fillsShapesWhereTheTransformPutsThem() {
    g.translate(10, 20);
    g.scale(2, 2);
    g.setColor(new Color(0x123456));
    g.fillRect(1, 1, 3, 3);
    assertThat(svg()).contains("<path d=\"M12 22L18 22L18 28L12 28L12 22Z\" fill=\"#123456\"/>");
  }

  @Test
  void drawsLinesWithTheirStroke() {
    g.setStroke(
        new BasicStroke(
            2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {3, 1.5f}, 0));
    g.scale(2, 2);
    g.draw(new Line2D.Double(0, 0, 1.234, 5));
    assertThat(svg())
        .contains("M0 0L2.47 10\" fill=\"none\" stroke=\"#000000\" stroke-width=\"4\"")
        .contains("stroke-linecap=\"round\"")
        .contains("stroke-dasharray=\"6 3\"");
  }

  @Test
  void writesTransparencyAsOpacity() {
    g.setColor(new Color(255, 0, 0, 51));
    g.fillRect(0, 0, 1, 1);
    assertThat(svg()).contains("fill=\"#ff0000\" fill-opacity=\"0.2\"");
  }

  @Test
  void sharesOneGroupForOneClip() {
    g.setClip(new Rectangle(0, 0, 5, 5));
    g.fillRect(0, 0, 9, 9);
    g.fillRect(1, 1, 9, 9);
    g.setClip(null);
    g.fillRect(2, 2, 9, 9);
    String svg = svg();
    assertThat(svg.split("<clipPath", -1)).hasSize(2);
    assertThat(svg.indexOf("</g>"))
        .isGreaterThan(svg.indexOf("M1 1"))
        .isLessThan(svg.indexOf("M2 2"));
  }

  @Test
  void clipsToWhatAllClipsShare() {
    g.clipRect(0, 0, 10, 10);
    g.translate(5, 5);
    g.clipRect(0, 0, 10, 10);
    assertThat(g.getClipBounds()).isEqualTo(new Rectangle(0, 0, 5, 5));
  }

  @Test
  void keepsTheStateOfACopyToItself() {
    var copy = g.create();
    copy.translate(50, 0);
    copy.setColor(Color.RED);
    g.fillRect(0, 0, 1, 1);
    copy.fillRect(0, 0, 1, 1);
    assertThat(svg()).contains("M0 0").contains("M50 0").contains("#000000").contains("#ff0000");
  }

  @Test
  void embedsImagesAsPng() {
    g.drawImage(new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB), 4, 5, 20, 30, null);
    assertThat(svg())
        .contains("<image width=\"2\" height=\"3\"")
        .contains("transform=\"matrix(10 0 0 10 4 5)\"")
        .contains("xlink:href=\"data:image/png;base64,");
  }

  @Test
  void keepsTextAsTextWithItsMeasuredWidth() {
    g.setFont(Fonts.bold(12));
    g.drawString("Hello", 3, 20);
    assertThat(svg())
        .contains("x=\"3\" y=\"20\" font-size=\"12\" font-weight=\"bold\" textLength=\"")
        .contains(">Hello</text>");
  }

  @Test
  void saysWhatSvgCannotDo() {
    assertThatThrownBy(() -> g.setXORMode(Color.RED))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("XOR");
  }

  @Test
  void writesNumbersShort() {
    g.draw(new Line2D.Double(-0.004, -0.056, 12.3, -120));
    g.draw(new Line2D.Double(0.999, 1e6, 7.01, -7.996));
    assertThat(svg()).contains("M0 -0.06L12.3 -120").contains("M1 1000000L7.01 -8");
  }
}
