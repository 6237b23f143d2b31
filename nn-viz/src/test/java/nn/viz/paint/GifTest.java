package nn.viz.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class GifTest {
  /** What a GIF's frames look like when they are laid over one another. */
  private record Read(List<BufferedImage> pictures, List<Integer> delays) {
    static Read of(byte[] gif) throws IOException {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
      List<BufferedImage> pictures = new java.util.ArrayList<>();
      List<Integer> delays = new java.util.ArrayList<>();
      BufferedImage sheet =
          new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode place =
            (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        Graphics2D g = sheet.createGraphics();
        g.drawImage(
            reader.read(i),
            Integer.parseInt(place.getAttribute("imageLeftPosition")),
            Integer.parseInt(place.getAttribute("imageTopPosition")),
            null);
        g.dispose();
        BufferedImage copy =
            new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setData(sheet.getData());
        pictures.add(copy);
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        delays.add(Integer.parseInt(control.getAttribute("delayTime")));
      }
      return new Read(pictures, delays);
    }
  }

  /** A square that moves over paper of so many colours. */
  private static BufferedImage square(int at, int colors) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        int shade = (y * 64 + x) % colors;
        image.setRGB(x, y, new Color(255 - shade % 64, 255 - shade / 64 * 3, 200).getRGB());
      }
    }
    Graphics2D g = image.createGraphics();
    g.setColor(Palette.BLUE);
    g.fillRect(at, 10, 8, 8);
    g.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return GifColors.pixels(image);
  }

  @Test
  void showsEveryPictureAsItWasWhereThereAreFewColours() throws IOException {
    Read read = Read.of(Gif.of(5, i -> square(i * 7, 3), 100));
    assertThat(read.pictures()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(pixels(read.pictures().get(i))).isEqualTo(pixels(square(i * 7, 3)));
    }
  }

  @Test
  void staysCloseToThePicturesWhereThereAreManyColours() throws IOException {
    Read read = Read.of(Gif.of(3, i -> square(i * 7, 3000), 100));
    for (int i = 0; i < 3; i++) {
      int[] shown = pixels(read.pictures().get(i));
      int[] meant = pixels(square(i * 7, 3000));
      for (int p = 0; p < shown.length; p++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          assertThat((shown[p] >> shift & 255) - (meant[p] >> shift & 255)).isBetween(-8, 8);
        }
      }
      assertThat(shown[14 * 64 + i * 7 + 4]).isEqualTo(Palette.BLUE.getRGB() & 0xFFFFFF);
    }
  }

  @Test
  void keepsWhatStandsStillInOneColour() throws IOException {
    Read read = Read.of(Gif.of(2, i -> square(i * 20, 3000), 100));
    int[] first = pixels(read.pictures().get(0));
    int[] second = pixels(read.pictures().get(1));
    for (int i = 20 * 64; i < first.length; i++) {
      assertThat(second[i]).isEqualTo(first[i]);
    }
  }

  @Test
  void showsEachPictureAsLongAsAskedAndTheLastFourTimesAsLong() throws IOException {
    assertThat(Read.of(Gif.of(4, i -> square(i, 2), 250)).delays())
        .containsExactly(25, 25, 25, 100);
  }

  @Test
  void repeatsForEver() {
    String gif = new String(Gif.of(2, i -> square(i, 2), 100), StandardCharsets.ISO_8859_1);
    assertThat(gif).startsWith("GIF89a").containsOnlyOnce("NETSCAPE2.0\3\1\0\0\0");
  }

  @Test
  void standsStillWithOnePicture() {
    String gif = new String(Gif.of(1, i -> square(i, 2), 0), StandardCharsets.ISO_8859_1);
    assertThat(gif).doesNotContain("NETSCAPE");
  }

  @Test
  void writesOnlyWhatChanged() {
    byte[] one = Gif.of(1, i -> square(0, 2000), 100);
    byte[] twenty = Gif.of(20, i -> square(0, 2000), 100);
    assertThat(twenty.length - one.length).isLessThan(19 * 40);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(Gif.of(3, i -> square(i, 3000), 100))
        .isEqualTo(Gif.of(3, i -> square(i, 3000), 100));
  }
}
