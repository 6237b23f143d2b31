package nn.jupyter.display;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The size at which a PNG is to be shown, where it has more pixels than that: a chart that is sharp
 * on any screen has two for each. Jupyter wants the size beside the picture, as metadata.
 *
 * @param width the width on the page
 * @param height the height on the page
 */
public record PngSize(int width, int height) {
  private static final int HEADER = 16;
  private static final int DENSITY = 37;
  private static final int PIXELS_PER_METRE = 3780;
  private static final int ENOUGH_BASE64 = 96;

  /**
   * Reads the size from an output, if it has a PNG that states its density.
   *
   * @param data MIME type to text
   */
  public static Optional<PngSize> of(Map<String, String> data) {
    String base64 = data.getOrDefault("image/png", "");
    if (base64.length() < ENOUGH_BASE64) {
      return Optional.empty();
    }
    ByteBuffer png =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64.substring(0, ENOUGH_BASE64)));
    byte[] type = new byte[4];
    png.get(DENSITY, type);
    if (!new String(type, StandardCharsets.US_ASCII).equals("pHYs")) {
      return Optional.empty();
    }
    int scale = Math.max(1, Math.round((float) png.getInt(DENSITY + 4) / PIXELS_PER_METRE));
    return Optional.of(new PngSize(png.getInt(HEADER) / scale, png.getInt(HEADER + 4) / scale));
  }
}
