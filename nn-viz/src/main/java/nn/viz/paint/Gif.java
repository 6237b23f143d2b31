package nn.viz.paint;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures as one GIF that moves, for ever.
 *
 * <p>All share one palette, so what stands still keeps its colours; and each is written as what has
 * changed since the one before.
 */
public final class Gif {
  private static final String IMAGE = "javax_imageio_gif_image_1.0";
  private static final String STREAM = "javax_imageio_gif_stream_1.0";
  private static final int MILLISECONDS = 10; // GIF counts in hundredths of a second
  private static final int PAUSE_AT_THE_END = 4;

  private final GifColors colors = new GifColors();
  private final int delay;
  private byte[] before = {};

  private Gif(int delay) {
    this.delay = delay;
  }

  /**
   * The bytes of a GIF file.
   *
   * @param frames how many pictures there are
   * @param picture draws each of them; called twice for each, so that never two are in memory
   * @param milliseconds how long each is shown; the last one of several four times as long
   */
  public static byte[] of(int frames, IntFunction<BufferedImage> picture, int milliseconds) {
    Gif gif = new Gif(milliseconds);
    for (int i = 0; i < frames; i++) {
      gif.colors.add(picture.apply(i));
    }
    try {
      return gif.written(frames, picture);
    } catch (IOException e) {
      throw new UncheckedIOException("GIF: could not be written to memory", e);
    }
  }

  private byte[] written(int frames, IntFunction<BufferedImage> picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      for (int i = 0; i < frames; i++) {
        BufferedImage image = picture.apply(i);
        if (i == 0) {
          writer.prepareWriteSequence(screen(writer, image.getWidth(), image.getHeight()));
        }
        Rectangle place = new Rectangle(image.getWidth(), image.getHeight());
        BufferedImage change = change(image, place);
        IIOMetadata metadata = metadata(writer, change, place, hundredths(i, frames));
        if (i == 0 && frames > 1) {
          loop(metadata);
        }
        writer.writeToSequence(new IIOImage(change, null, metadata), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** What the picture has that the one before had not; {@code place} becomes where that is. */
  private BufferedImage change(BufferedImage image, Rectangle place) {
    int width = image.getWidth();
    int[] rgb = GifColors.pixels(image);
    byte[] now = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      now[i] = i > 0 && rgb[i] == rgb[i - 1] ? now[i - 1] : (byte) colors.index(rgb[i]);
    }
    byte[] written = now.clone();
    if (before.length > 0) {
      place.setBounds(changed(now, width));
      for (int i = 0; i < now.length; i++) {
        if (now[i] == before[i]) {
          written[i] = (byte) asBefore();
        }
      }
    }
    before = now;
    BufferedImage change =
        new BufferedImage(place.width, place.height, BufferedImage.TYPE_BYTE_INDEXED, model());
    WritableRaster raster = change.getRaster();
    for (int y = 0; y < place.height; y++) {
      int from = (place.y + y) * width + place.x;
      raster.setDataElements(
          0, y, place.width, 1, Arrays.copyOfRange(written, from, from + place.width));
    }
    return change;
  }

  /** The smallest rectangle around all that changed; one pixel where nothing did. */
  private Rectangle changed(byte[] now, int width) {
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int i = 0; i < now.length; i++) {
      if (now[i] != before[i]) {
        int x = i % width;
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = i / width;
        top = top < 0 ? bottom : top;
      }
    }
    return top < 0
        ? new Rectangle(1, 1)
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  /** The number after the last colour. */
  private int asBefore() {
    return colors.palette().size();
  }

  /** The palette and black, filled up to a power of two, as the file needs it. */
  private int[] table() {
    List<Integer> palette = colors.palette();
    int[] table = new int[Math.max(2, Integer.highestOneBit(palette.size()) * 2)];
    for (int i = 0; i < palette.size(); i++) {
      table[i] = palette.get(i);
    }
    return table;
  }

  private IndexColorModel model() {
    int[] table = table();
    return new IndexColorModel(8, table.length, table, 0, false, asBefore(), DataBuffer.TYPE_BYTE);
  }

  /** The size of the whole, and the palette that all pictures share. */
  private IIOMetadata screen(ImageWriter writer, int width, int height) throws IOException {
    int[] table = table();
    IIOMetadata metadata = writer.getDefaultStreamMetadata(writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(STREAM);
    node(root, "Version").setAttribute("value", "89a");
    IIOMetadataNode screen = node(root, "LogicalScreenDescriptor");
    screen.setAttribute("logicalScreenWidth", Integer.toString(width));
    screen.setAttribute("logicalScreenHeight", Integer.toString(height));
    screen.setAttribute("colorResolution", "8");
    screen.setAttribute("pixelAspectRatio", "0");
    IIOMetadataNode all = node(root, "GlobalColorTable");
    all.setAttribute("sizeOfGlobalColorTable", Integer.toString(table.length));
    all.setAttribute("backgroundColorIndex", "0");
    all.setAttribute("sortFlag", "FALSE");
    for (int i = 0; i < table.length; i++) {
      IIOMetadataNode entry = node(all, "ColorTableEntry");
      Color color = new Color(table[i]);
      entry.setAttribute("index", Integer.toString(i));
      entry.setAttribute("red", Integer.toString(color.getRed()));
      entry.setAttribute("green", Integer.toString(color.getGreen()));
      entry.setAttribute("blue", Integer.toString(color.getBlue()));
    }
    metadata.setFromTree(STREAM, root);
    return metadata;
  }

  private IIOMetadata metadata(
      ImageWriter writer, BufferedImage image, Rectangle place, int hundredths) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    IIOMetadataNode descriptor = node(root, "ImageDescriptor");
    descriptor.setAttribute("imageLeftPosition", Integer.toString(place.x));
    descriptor.setAttribute("imageTopPosition", Integer.toString(place.y));
    descriptor.setAttribute("imageWidth", Integer.toString(place.width));
    descriptor.setAttribute("imageHeight", Integer.toString(place.height));
    descriptor.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = node(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", Integer.toString(asBefore()));
    control.setAttribute("delayTime", Integer.toString(hundredths));
    metadata.mergeTree(IMAGE, root);
    return metadata;
  }

  private int hundredths(int frame, int frames) {
    if (frames == 1) {
      return 0;
    }
    int usual = Math.round((float) delay / MILLISECONDS);
    return frame == frames - 1 ? PAUSE_AT_THE_END * usual : usual;
  }

  /** Said once, at the beginning of the file. */
  private static void loop(IIOMetadata first) throws IOException {
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    IIOMetadataNode loop = node(node(root, "ApplicationExtensions"), "ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0}); // a loop, of endlessly many rounds
    first.mergeTree(IMAGE, root);
  }

  private static IIOMetadataNode node(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }
}
