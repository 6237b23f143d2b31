package nn.viz.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * From a drawing to pixels, from pixels to PNG, from bytes to a file that is whole or not there.
 */
public final class Pictures {
  private Pictures() {}

  /**
   * A drawing painted without a screen.
   *
   * @param width of the drawing before scaling
   * @param height of the drawing before scaling
   * @param scale pixels for each unit, 0.1 to 10
   */
  public static BufferedImage paint(
      int width, int height, double scale, Consumer<Graphics2D> drawing) {
    if (!(scale >= 0.1 && scale <= 10)) {
      throw new IllegalArgumentException(
          "chart: expected a scale from 0.1 to 10 but got " + scale + "; 2 is sharp on any screen");
    }
    Fonts.withoutScreen();
    BufferedImage image =
        new BufferedImage(
            (int) StrictMath.ceil(width * scale),
            (int) StrictMath.ceil(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      smooth(g);
      g.setColor(Theme.LIGHT.background());
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(scale, scale);
      drawing.accept(g);
    } finally {
      g.dispose();
    }
    return image;
  }

  private static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }

  /** The image as a PNG file's bytes. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("PNG: could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a file beside its place and then moves it there, so that no reader meets half a file.
   *
   * @throws UncheckedIOException if the folder is missing, not a folder, or not writable
   */
  public static void write(Path file, byte[] content) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UncheckedIOException(
          "chart: cannot save " + file + ": there is no folder " + folder + "; make it first",
          new NoSuchFileException(String.valueOf(folder)));
    }
    Path temporary = null;
    try {
      temporary = Files.createTempFile(folder, ".chart", ".part");
      Files.write(temporary, content);
      readableAsUsual(temporary);
      move(temporary, file);
    } catch (IOException e) {
      deleteQuietly(temporary);
      throw new UncheckedIOException(
          "chart: cannot save "
              + file
              + ": "
              + e
              + "; choose a folder you may write to that has room",
          e);
    }
  }

  /**
   * Temporary files are made for their owner alone; a saved chart is for whom the folder is for.
   */
  private static void readableAsUsual(Path file) {
    file.toFile().setReadable(true, false);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.isDirectory(to)) {
      throw new IOException(to + " is a folder");
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(@org.jspecify.annotations.Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException alreadyFailing) {
        // The first failure is the one to tell; a left-over temporary file does no harm.
      }
    }
  }
}
