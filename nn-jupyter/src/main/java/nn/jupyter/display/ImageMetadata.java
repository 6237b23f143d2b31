package nn.jupyter.display;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stands beside a PNG in a notebook: how large it is shown, and what it shows, for readers who
 * do not see it. Exporters write the latter as the picture's {@code alt}.
 */
public final class ImageMetadata {
  private ImageMetadata() {}

  /**
   * Reads the metadata off an output.
   *
   * @param data MIME type to text
   * @return {@code alt}, {@code height} and {@code width}, as far as they are known; nothing where
   *     there is no PNG
   */
  public static Map<String, Object> of(Map<String, String> data) {
    Map<String, Object> metadata = new TreeMap<>();
    if (data.containsKey("image/png")) {
      String text = data.getOrDefault("text/plain", "");
      if (!text.isBlank()) {
        metadata.put("alt", text);
      }
      PngSize.of(data)
          .ifPresent(
              size -> {
                metadata.put("height", size.height());
                metadata.put("width", size.width());
              });
    }
    return metadata;
  }
}
