package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.Fuzz;
import nn.data.generators.Fruit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
  private final Path folder;

  ImagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("picture." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  private void rejects(byte[] bytes, String message) throws IOException {
    Path file = Files.write(folder.resolve("picture"), bytes);
    assertThatThrownBy(() -> Images.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void aPngComesBackBitForBit() {
    NdArray picture = Fruit.PEAR.draw(40, 1);
    Path file = folder.resolve("pear.png");
    Images.writePng(picture, file);
    assertThat(Images.read(file)).isEqualTo(picture);
    assertThat(Images.toArray(Images.toImage(picture))).isEqualTo(picture);
  }

  @Test
  void readsJpegBmpAndGif() throws IOException {
    BufferedImage image = Images.toImage(Fruit.ORANGE.draw(32, 1));
    assertThat(Images.read(file(image, "bmp"))).isEqualTo(Images.toArray(image));
    for (String format : new String[] {"jpg", "gif"}) {
      NdArray picture = Images.read(file(image, format));
      assertThat(picture.shape()).isEqualTo(Shape.of(32, 32, 3));
      assertThat(picture.get(16, 16, 0)).isGreaterThan(picture.get(16, 16, 2));
    }
  }

  @Test
  void readsGraySamplesAsTheyAre() throws IOException {
    BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    NdArray picture = Images.prepareGrayscale(file(image, "png"), 1, 256);
    for (int x = 0; x < 256; x++) {
      assertThat(picture.get(0, x)).isCloseTo(x / 255f, within(1e-6f));
    }
  }

  @Test
  void readsGraySamplesOf16Bits() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 65535);
    image.getRaster().setSample(1, 0, 0, 257);
    NdArray picture = Images.read(file(image, "png"));
    assertThat(picture.get(0, 0, 1)).isEqualTo(1);
    assertThat(picture.get(0, 1, 1)).isEqualTo(1 / 255f);
  }

  @Test
  void whatIsTransparentLiesOnWhite() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ff0000);
    image.setRGB(1, 0, 0xff336699);
    assertThat(Images.toArray(image))
        .isEqualTo(NdArray.of(Shape.of(1, 2, 3), 1, 1, 1, 0.2f, 0.4f, 0.6f));
  }

  @Test
  void preparesInOneLine() {
    Path file = folder.resolve("apple.png");
    Images.writePng(Fruit.APPLE.draw(300, 1), file);
    NdArray photo = Images.prepare(file, 224, 200);
    assertThat(photo.shape()).isEqualTo(Shape.of(224, 200, 3));
    assertThat(Images.prepareGrayscale(file, 4, 4).shape()).isEqualTo(Shape.of(4, 4));
  }

  @Test
  void grayIsTheWeightedMean() {
    NdArray picture = NdArray.of(Shape.of(1, 3, 3), 1, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(Images.grayscale(picture))
        .isEqualTo(NdArray.of(new float[][] {{0.299f, 0.587f, 0.114f}}));
    NdArray gray = NdArray.of(new float[][] {{0.1f, 0.9f}});
    assertThat(Images.grayscale(gray)).isEqualTo(gray);
    assertThat(Images.grayscale(gray.reshape(1, 2, 1))).isEqualTo(gray);
  }

  @Test
  void shrinkingToAPartTakesWeightedMeansAsWorkedOutByHand() {
    NdArray row = NdArray.of(new float[][] {{0, 0, 1, 1}});
    // Two old pixels fall into one; the weights around the middle 1 are 1/4, 3/4, 3/4, 1/4 over
    // those inside the picture: (0 + 0 + 1/4) / (7/4).
    assertThat(Images.resize(row, 1, 2))
        .isEqualTo(NdArray.of(new float[][] {{(float) (0.25 / 1.75), (float) (1.5 / 1.75)}}));
  }

  @Test
  void growingInterpolatesBetweenPixels() {
    NdArray row = NdArray.of(new float[][] {{0, 1}});
    assertThat(Images.resize(row, 1, 4))
        .isEqualTo(NdArray.of(new float[][] {{0, 0.25f, 0.75f, 1}}));
    assertThat(Images.resize(row.reshape(2, 1), 4, 1).reshape(4))
        .isEqualTo(NdArray.of(0, 0.25f, 0.75f, 1));
  }

  @Test
  void resizingKeepsAnEvenColourAndTheSameSizeKeepsAll() {
    NdArray even = NdArray.full(Shape.of(7, 5, 3), 0.5f);
    for (float number : Images.resize(even, 3, 11).data()) {
      assertThat(number).isCloseTo(0.5f, within(1e-6f));
    }
    NdArray picture = Fruit.PLUM.draw(9, 1);
    assertThat(Images.resize(picture, 9, 9)).isEqualTo(picture);
  }

  @Test
  void resizingGivesTheseBitsOnEveryMachine() {
    assertThat(Images.resize(Fruit.APPLE.draw(100, 5), 37, 64).hashCode()).isEqualTo(RESIZED);
  }

  private static final int RESIZED = -834052870;

  @Test
  void showsWhatIsTooDarkOrTooBrightAsBlackOrWhite() {
    BufferedImage image = Images.toImage(NdArray.of(new float[][] {{-3, 7}}));
    assertThat(image.getRGB(0, 0)).isEqualTo(0xff000000);
    assertThat(image.getRGB(1, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void rejectsWhatIsNoPicture() {
    assertThatThrownBy(() -> Images.toImage(NdArray.zeros(Shape.of(2, 8, 8, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got shape (2, 8, 8, 3); take one of the batch with row(i)");
    assertThatThrownBy(() -> Images.grayscale(NdArray.zeros(Shape.of(8, 8, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got shape (8, 8, 4)");
    assertThatThrownBy(() -> Images.toImage(NdArray.of(new float[][] {{0, Float.NaN}})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number 1 of a picture of shape (1, 2) is NaN");
    assertThatThrownBy(() -> Images.resize(NdArray.zeros(Shape.of(2, 2)), 0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more but got 0 and 4");
  }

  @Test
  void rejectsFilesThatHoldNoPicture() throws IOException {
    rejects("just text".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "no picture");
    rejects(new byte[0], "no picture");
    Path nothing = folder.resolve("nothing.png");
    assertThatThrownBy(() -> Images.read(nothing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(nothing + ": there is no such file or folder");
  }

  @Test
  void rejectsADamagedPicture() throws IOException {
    byte[] png = Files.readAllBytes(file(Images.toImage(Fruit.LEMON.draw(64, 1)), "png"));
    rejects(Arrays.copyOf(png, png.length / 2), "the picture is damaged");
    byte[] jpeg = Files.readAllBytes(file(Images.toImage(Fruit.LEMON.draw(64, 1)), "jpg"));
    rejects(Arrays.copyOf(jpeg, 100), "the picture is damaged");
  }

  @Test
  void rejectsAPictureThatWasCutOffInTheMiddleOfItsPixels() throws IOException {
    BufferedImage image = Images.toImage(Fruit.LEMON.draw(64, 1));
    for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
      byte[] whole = Files.readAllBytes(file(image, format));
      rejects(Arrays.copyOf(whole, whole.length * 2 / 3), "it ends too early, it was cut off");
    }
  }

  @Test
  void rejectsAPngWhoseBytesHaveChanged() throws IOException {
    byte[] png = Files.readAllBytes(file(Images.toImage(Fruit.LEMON.draw(64, 1)), "png"));
    png[png.length / 2] ^= 1;
    rejects(png, "the checksum of chunk IDAT at byte 33 is another");
  }

  private static byte[] claiming(byte[] png, int width, int height) {
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    return png;
  }

  @Test
  void aClaimOfTenBillionPixelsIsNotBelieved() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    byte[] png = claiming(Files.readAllBytes(file(image, "png")), 100_000, 100_000);
    rejects(png, "its header claims 100000 x 100000 pixels; more than 100000000 are not read");
    byte[] gif = Files.readAllBytes(file(image, "gif"));
    int place = new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(',', 13) + 5;
    Arrays.fill(gif, place, place + 4, (byte) 0xff);
    rejects(gif, "its header claims 65535 x 65535 pixels; more than 100000000 are not read");
    byte[] bmp = Files.readAllBytes(file(image, "bmp"));
    ByteBuffer.wrap(bmp).putInt(18, 0xffffff7f).putInt(22, 0xffffff7f);
    rejects(bmp, "its header claims 2147483647 x 2147483647 pixels");
    byte[] jpeg = Files.readAllBytes(file(image, "jpg"));
    for (int i = 2; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) 0xc0) {
        Arrays.fill(jpeg, i + 4, i + 8, (byte) 0xff);
      }
    }
    rejects(jpeg, "its header claims 65535 x 65535 pixels; more than 100000000 are not read");
  }

  /** Sizes that could be, but not of so few bytes: no memory is taken for them. */
  @Test
  void aClaimOfMorePixelsThanTheBytesCanHoldTakesNoMemory() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    byte[] png = claiming(Files.readAllBytes(file(image, "png")), 9_999, 9_999);
    byte[] gif = Files.readAllBytes(file(image, "gif"));
    int place = new String(gif, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(',', 13) + 5;
    ByteBuffer.wrap(gif).putInt(place, 0x0f270f27);
    byte[] bmp = Files.readAllBytes(file(image, "bmp"));
    ByteBuffer.wrap(bmp).putInt(18, 0x0f270000).putInt(22, 0x0f270000);
    byte[] jpeg = Files.readAllBytes(file(image, "jpg"));
    for (int i = 2; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xff && jpeg[i] == (byte) 0xc0) {
        ByteBuffer.wrap(jpeg).putInt(i + 4, 0x270f270f);
      }
    }
    for (byte[] claim : List.of(png, gif, bmp, jpeg)) {
      long bytes =
          Fuzz.allocated(
              () ->
                  assertThatThrownBy(() -> Images.read(claim))
                      .isInstanceOf(UncheckedIOException.class)
                      .hasMessageContaining("the picture is damaged"));
      assertThat(bytes).isLessThan(4 << 20);
    }
  }

  @Test
  void readsStreamsAndBytesLikeFiles() throws IOException {
    NdArray picture = Fruit.PEAR.draw(20, 1);
    Path file = folder.resolve("pear.png");
    Images.writePng(picture, file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(Images.read(bytes)).isEqualTo(picture);
    assertThat(Images.read(new ByteArrayInputStream(bytes))).isEqualTo(picture);
    assertThatThrownBy(() -> Images.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("3 bytes: no picture: expected a PNG, JPEG, BMP or GIF");
    assertThatThrownBy(() -> Images.read(new ByteArrayInputStream(new byte[] {1})))
        .hasMessage("stream: no picture: expected a PNG, JPEG, BMP or GIF");
  }

  /** Training is stopped by an interrupt, and wants its last batch nevertheless. */
  @Test
  void readsForAThreadThatWasInterrupted() {
    Path file = folder.resolve("pear.png");
    Images.writePng(Fruit.PEAR.draw(20, 1), file);
    Thread.currentThread().interrupt();
    NdArray picture = Images.read(file);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(picture.shape()).isEqualTo(Shape.of(20, 20, 3));
  }

  @Test
  void preparesCroppedPaddedAndGray() {
    Path file = folder.resolve("wide.png");
    NdArray wide = NdArray.full(Shape.of(10, 30), 1);
    Images.writePng(wide, file);
    assertThat(Images.prepare(file, Resize.to(8, 8).cropped()).data()).containsOnly(1);
    NdArray padded = Images.prepareGrayscale(file, Resize.to(9, 9).padded());
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 9; column++) {
        assertThat(padded.get(row, column)).isEqualTo(row >= 3 && row < 6 ? 1 : 0);
      }
    }
  }

  @Test
  void writesGrayPicturesInGray() throws IOException {
    Path file = folder.resolve("gray.png");
    Images.writePng(NdArray.of(new float[][] {{0, 0.2f, 1}}), file);
    int grayOfEightBits = 0x0800;
    assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).getShort(24))
        .isEqualTo((short) grayOfEightBits);
    assertThat(Images.read(file))
        .isEqualTo(NdArray.of(Shape.of(1, 3, 3), 0, 0, 0, 0.2f, 0.2f, 0.2f, 1, 1, 1));
  }

  @Test
  void leavesNothingWhenAPictureCannotBeWritten() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    assertThatThrownBy(() -> Images.writePng(Fruit.PEAR.draw(4, 1), blocked.resolve("x.png")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write");
    assertThatThrownBy(
            () -> Images.writePng(NdArray.full(Shape.of(2, 2), Float.NaN), folder.resolve("y.png")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("y.png")).doesNotExist();
    assertThat(folder.resolve("y.png.part")).doesNotExist();
  }
}
