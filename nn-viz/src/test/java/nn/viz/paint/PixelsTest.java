package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PixelsTest {
  private static final int WHITE = 0xffffffff;
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  @Test
  void anImageIsEnlargedByWholeTimesAndMadeSmallerByAnyPart() {
    assertThat(Pixels.scale(28, 20, 100)).isEqualTo(3);
    assertThat(Pixels.scale(20, 28, 28)).isEqualTo(1);
    assertThat(Pixels.scale(50, 400, 100)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void anEnlargedImageShowsEachPixelAsASquareOfItsColor() {
    BufferedImage paper = paper(10, 10);
    Graphics2D g = paper.createGraphics();
    Rectangle2D place = Pixels.draw(g, redAndBlue(), 1, 2, 4);
    assertThat(place).isEqualTo(new Rectangle2D.Double(1, 2, 8, 4));
    for (int y = 2; y < 6; y++) {
      for (int x = 1; x < 9; x++) {
        assertThat(paper.getRGB(x, y) & 0xffffff).isEqualTo(x < 5 ? RED : BLUE);
      }
    }
    assertThat(paper.getRGB(0, 2) & 0xffffff).isZero();
    assertThat(paper.getRGB(9, 5) & 0xffffff).isZero();
  }

  @Test
  void colorsRunIntoOneAnotherWhereAskedFor() {
    AffineTransform eightTimes = AffineTransform.getScaleInstance(8, 8);
    BufferedImage sharp = paper(16, 8);
    Pixels.sharp(sharp.createGraphics(), redAndBlue(), eightTimes);
    BufferedImage smooth = paper(16, 8);
    Pixels.smooth(smooth.createGraphics(), redAndBlue(), eightTimes);
    assertThat(sharp.getRGB(7, 4) & 0xffffff).isEqualTo(RED);
    assertThat(smooth.getRGB(7, 4) & 0xffffff).isNotIn(RED, BLUE);
  }

  @Test
  void theFrameStandsAroundTheImage() {
    BufferedImage picture = Pictures.paint(12, 8, 2, g -> Pixels.framed(g, redAndBlue(), 2, 2, 4));
    assertThat(picture.getRGB(3, 8)).as("frame").isNotIn(WHITE, 0xff000000 | RED);
    assertThat(picture.getRGB(1, 8)).as("paper").isEqualTo(WHITE);
    assertThat(picture.getRGB(8, 8)).as("image").isEqualTo(0xff000000 | RED);
  }

  @Test
  void leavesTheGraphicsAsItWas() {
    Graphics2D g = paper(9, 9).createGraphics();
    Pixels.draw(g, redAndBlue(), 0, 0, 2);
    assertThat(g.getRenderingHint(RenderingHints.KEY_INTERPOLATION)).isNull();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    Pixels.smooth(g, redAndBlue(), new AffineTransform());
    assertThat(g.getRenderingHint(RenderingHints.KEY_INTERPOLATION))
        .isEqualTo(RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  @Test
  void inSvgOnlyTheSharpOnesArePixelated() {
    SvgGraphics sharp = new SvgGraphics();
    Pixels.draw(sharp, redAndBlue(), 0, 0, 3);
    assertThat(sharp.document(9, 9, "two pixels")).contains("pixelated");
    SvgGraphics smaller = new SvgGraphics();
    Pixels.draw(smaller, redAndBlue(), 0, 0, 0.5);
    assertThat(smaller.document(9, 9, "two pixels")).doesNotContain("pixelated");
  }

  private static BufferedImage redAndBlue() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, RED);
    image.setRGB(1, 0, BLUE);
    return image;
  }

  private static BufferedImage paper(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
