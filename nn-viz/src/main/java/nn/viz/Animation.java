package nn.viz;

import java.awt.Graphics2D;
import java.util.List;
import nn.viz.paint.Gif;

/**
 * Pictures of one size, one after the other: a boundary that settles, a gradient on its way back.
 *
 * <p>In a notebook, and as {@link #html()}, it is a player with a slider, buttons and keys; as
 * {@link #gif()} it moves by itself. As a chart among others it is its last picture.
 *
 * <pre>{@code
 * List<Chart> frames = new ArrayList<>();
 * for (int i = 1; i <= 5; i++) {
 *   double frequency = i;
 *   frames.add(Charts.curve("sine", x -> StrictMath.sin(frequency * x), 0, 6));
 * }
 * new Animation(frames).delay(500).save(Path.of("sines.gif"));
 * }</pre>
 */
public final class Animation implements Chart {
  private static final int USUAL_DELAY = 400;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 60_000;

  private final List<Chart> frames;
  private final List<String> captions;
  private final boolean captionsAreDrawn;
  private final int delay;

  /**
   * An animation without captions, of 400 milliseconds a picture.
   *
   * @param frames the pictures in their order, all of one width and height
   * @throws IllegalArgumentException if there is none, or one has another size than the first
   */
  public Animation(List<? extends Chart> frames) {
    this(List.copyOf(frames), List.of(), false, USUAL_DELAY);
  }

  private Animation(
      List<Chart> frames, List<String> captions, boolean captionsAreDrawn, int delay) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException(
          "animation: there is nothing to show; give at least one chart");
    }
    Chart first = frames.get(0);
    for (int i = 1; i < frames.size(); i++) {
      Chart frame = frames.get(i);
      if (frame.width() != first.width() || frame.height() != first.height()) {
        throw new IllegalArgumentException(
            "animation: expected frames of one size, "
                + size(first)
                + " as frame 0, but frame "
                + i
                + " is "
                + size(frame)
                + "; give all of them the same, for example by size(width, height)");
      }
    }
    this.frames = frames;
    this.captions = captions;
    this.captionsAreDrawn = captionsAreDrawn;
    this.delay = delay;
  }

  private static String size(Chart chart) {
    return chart.width() + " x " + chart.height();
  }

  /**
   * This animation with a line of text for each picture, which the player shows below it.
   *
   * @throws IllegalArgumentException if there are not as many captions as frames
   */
  public Animation captions(List<String> captions) {
    if (captions.size() != frames.size()) {
      throw new IllegalArgumentException(
          "animation: expected a caption for each of "
              + frames.size()
              + " frames but got "
              + captions.size()
              + "; an empty text stands for none");
    }
    return new Animation(frames, List.copyOf(captions), false, delay);
  }

  /** With captions that stand in the pictures: the player only reads them out. */
  Animation drawnCaptions(List<String> captions) {
    Animation captioned = captions(captions);
    return new Animation(frames, captioned.captions, true, delay);
  }

  boolean captionsAreDrawn() {
    return captionsAreDrawn;
  }

  /**
   * This animation with so much time for each picture. In a GIF, the last one stays four times as
   * long, so that the end is seen before all begins again.
   *
   * @throws IllegalArgumentException if it is not from 20 to 60,000 milliseconds
   */
  public Animation delay(int milliseconds) {
    if (milliseconds < SHORTEST || milliseconds > LONGEST) {
      throw new IllegalArgumentException(
          "animation: expected a delay from "
              + SHORTEST
              + " to "
              + LONGEST
              + " milliseconds but got "
              + milliseconds
              + "; browsers do not show shorter ones, and 400 can be followed well");
    }
    return new Animation(frames, captions, captionsAreDrawn, milliseconds);
  }

  /** The pictures in their order. */
  public List<Chart> frames() {
    return frames;
  }

  /** A line of text for each picture; empty if there are none. */
  public List<String> captions() {
    return captions;
  }

  /** How long each picture is shown, in milliseconds. */
  public int delay() {
    return delay;
  }

  private Chart last() {
    return frames.get(frames.size() - 1);
  }

  @Override
  public int width() {
    return last().width();
  }

  @Override
  public int height() {
    return last().height();
  }

  @Override
  public void draw(Graphics2D g) {
    last().draw(g);
  }

  @Override
  public Animation dark() {
    return new Animation(
        frames.stream().map(Chart::dark).toList(), captions, captionsAreDrawn, delay);
  }

  /** The bytes of a GIF file in which the pictures follow one another, again and again. */
  @Override
  public byte[] gif(double scale) {
    return Gif.of(frames.size(), i -> frames.get(i).image(scale), delay);
  }

  /**
   * A player: the pictures, a slider, buttons, and keys while it has the focus (arrows, Home, End,
   * space). It needs nothing from elsewhere, does not begin to move by itself, and is the last
   * picture where no script may run. Several of them get along on one page.
   */
  @Override
  public String html() {
    return Player.html(this);
  }

  @Override
  public String altText() {
    return frames.size() == 1
        ? last().altText()
        : "Animation of " + frames.size() + " pictures. The last one: " + last().altText();
  }

  @Override
  public String toString() {
    return "Animation(" + frames.size() + " frames)";
  }
}
