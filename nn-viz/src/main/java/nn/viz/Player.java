package nn.viz;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.viz.paint.Markup;

/**
 * An animation as HTML: a figure with the last picture, and a script that adds the controls and
 * knows the pictures.
 *
 * <p>The player carries no id but a key made from what it shows. Its script starts every player of
 * this key that was not started yet, so it does not matter how often, and how late, a notebook runs
 * the script of an output.
 */
final class Player {
  /** So many characters for each picture are fewer than those of most PNGs; more are compared. */
  private static final int SURELY_SMALL = 40_000;

  /** The number of a line, and the comma behind it. */
  private static final int CHARACTERS_OF_A_NUMBER = 5;

  /** Read out and not seen; nothing of it makes the page longer. */
  private static final String UNSEEN =
      "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";

  private Player() {}

  static String html(Animation animation) {
    List<Chart> frames = animation.frames();
    List<String> svgs = frames.stream().map(Chart::svg).toList();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("delay", animation.delay());
    data.put("alts", frames.stream().map(Chart::altText).toList());
    data.put(
        "captions",
        animation.captions().isEmpty()
            ? Collections.nCopies(frames.size(), "")
            : animation.captions());
    data.put("controls", resource("player-controls.html"));
    String picture;
    Lines lines = Lines.of(svgs);
    List<String> pngs = pngsIfSmaller(frames, lines.characters());
    if (pngs.isEmpty()) {
      data.put("lines", lines.texts());
      data.put("frames", lines.frames());
      picture = "data:image/svg+xml;base64," + base64(utf8(svgs.get(svgs.size() - 1)));
    } else {
      data.put("frames", pngs);
      picture = "data:image/png;base64," + pngs.get(pngs.size() - 1);
    }
    // Gson writes < > and & of strings as \\u003c and so on, so that no text can end the script,
    // and the page can be read as XML, too.
    String json = new Gson().toJson(data);
    String key = Markup.key(json);
    Chart last = frames.get(frames.size() - 1);
    List<String> captions = animation.captions();
    String caption = captions.isEmpty() ? "" : captions.get(captions.size() - 1);
    return "<div data-animation=\""
        + key
        + "\" data-lm-suppress-shortcuts=\"true\" role=\"group\" aria-label=\"Animation of "
        + frames.size()
        + " pictures\" tabindex=\"-1\" style=\"position:relative;border-radius:4px;outline-offset:3px;max-width:"
        + animation.width()
        + "px\">\n<figure style=\"margin:0\">\n<img src=\""
        + picture
        + "\" alt=\""
        + Markup.escape(last.altText())
        + "\" width=\""
        + animation.width()
        + "\" height=\""
        + animation.height()
        + "\" style=\"display:block;max-width:100%;height:auto\"/>\n"
        + "<figcaption aria-live=\"polite\" style=\""
        + (animation.captionsAreDrawn() ? UNSEEN : "min-height:1.4em;line-height:1.4")
        + "\">"
        + Markup.escape(caption)
        + "</figcaption>\n</figure>\n<script>\n"
        + resource("player.js").replace("KEY", key).replace("DATA", json)
        + "</script>\n</div>\n";
  }

  /**
   * The pictures as PNG in base 64, or nothing if they are smaller as SVG. The last one tells the
   * size of all: painting is slow, and pictures of an animation differ little.
   */
  private static List<String> pngsIfSmaller(List<Chart> frames, long characters) {
    int n = frames.size();
    if (characters <= (long) SURELY_SMALL * n) {
      return List.of();
    }
    String last = base64(frames.get(n - 1).png());
    if ((long) last.length() * n >= characters) {
      return List.of();
    }
    List<String> pngs = new ArrayList<>();
    frames.subList(0, n - 1).forEach(frame -> pngs.add(base64(frame.png())));
    pngs.add(last);
    return pngs;
  }

  /**
   * SVGs as the lines that occur in them and, for each, the numbers of its lines. Axes, labels and
   * what does not move stand in the page once.
   */
  private record Lines(List<String> texts, List<List<Integer>> frames) {

    static Lines of(List<String> svgs) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      List<List<Integer>> frames = new ArrayList<>();
      for (String svg : svgs) {
        List<Integer> frame = new ArrayList<>();
        for (String line : svg.lines().toList()) {
          Integer next = numbers.size();
          frame.add(Objects.requireNonNullElse(numbers.putIfAbsent(line, next), next));
        }
        frames.add(frame);
      }
      return new Lines(List.copyOf(numbers.keySet()), frames);
    }

    /** About how long they are in the page. */
    long characters() {
      return texts.stream().mapToLong(String::length).sum()
          + frames.stream().mapToLong(List::size).sum() * CHARACTERS_OF_A_NUMBER;
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Player.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + ", a part of this library", e);
    }
  }
}
