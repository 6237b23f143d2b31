package nn.viz;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nn.core.optimizers.Optimizer;
import nn.viz.paint.Numbers;

/**
 * The ways of several optimizers over one map, from the same place, in the same number of steps.
 *
 * <p>The optimizers are those that train networks, and they step as they do there. A way ends where
 * it leaves the map.
 *
 * <pre>{@code
 * Race race = Charts.race(Terrain.ROSENBROCK, 200, new Sgd(0.0005, 0.9), new Adam(0.1));
 * Plot whoIsLower = race.heights();
 * race.animation().save(Path.of("race.gif"));
 * }</pre>
 */
public final class Race implements Chart {
  private static final int FRAMES = 40;
  private static final int DELAY = 150;

  private final Terrain terrain;
  private final int steps;
  private final Map<String, Way> ways;
  private final Plot map;
  private final Plot plot;

  Race(Terrain terrain, int steps, Map<String, ? extends Optimizer> optimizers) {
    if (steps < 1 || optimizers.isEmpty()) {
      throw new IllegalArgumentException(
          "race: expected 1 step or more and at least one optimizer but got "
              + steps
              + " steps and "
              + optimizers.keySet());
    }
    this.terrain = terrain;
    this.steps = steps;
    this.ways = new LinkedHashMap<>();
    optimizers.forEach((name, optimizer) -> ways.put(name, onMap(way(optimizer))));
    this.map =
        Charts.contour(
                terrain.name(),
                terrain::height,
                terrain.fromX(),
                terrain.toX(),
                terrain.fromY(),
                terrain.toY())
            .xLabel("x")
            .yLabel("y");
    this.plot = after(steps, true);
  }

  private Way way(Optimizer optimizer) {
    return Way.of(
        optimizer,
        steps,
        place -> terrain.function().apply(place.get(0), place.get(1)),
        terrain.startX(),
        terrain.startY());
  }

  /** The way up to the first place that is not on the map. */
  private Way onMap(Way way) {
    double[] xs = way.along(0);
    double[] ys = way.along(1);
    for (int i = 0; i < xs.length; i++) {
      boolean inside =
          xs[i] >= terrain.fromX()
              && xs[i] <= terrain.toX()
              && ys[i] >= terrain.fromY()
              && ys[i] <= terrain.toY();
      if (!inside) {
        return way.until(i);
      }
    }
    return way;
  }

  private boolean left(Way way) {
    double x = way.along(0)[way.steps()];
    double y = way.along(1)[way.steps()];
    return way.steps() < steps
        || x < terrain.fromX()
        || x > terrain.toX()
        || y < terrain.fromY()
        || y > terrain.toY();
  }

  /** The map after some steps; names alone in the legend keep its rows the same at each step. */
  private Plot after(int step, boolean withHeights) {
    String when = "after " + step + (step == 1 ? " step" : " steps");
    Plot drawn =
        map.subtitle(withHeights ? when + "; behind each name the height that it reached" : when);
    for (Map.Entry<String, Way> entry : ways.entrySet()) {
      Way way = entry.getValue().until(step);
      String name = withHeights ? reached(entry, step) : entry.getKey();
      drawn = drawn.path(name, way.along(0), way.along(1));
    }
    return drawn;
  }

  /** An optimizer's name, and what became of its way after some steps. */
  private String reached(Map.Entry<String, Way> entry, int step) {
    Way whole = entry.getValue();
    Way way = whole.until(step);
    boolean gone = way.steps() == whole.steps() && left(whole);
    return entry.getKey()
        + ": "
        + (gone
            ? "left the map in step " + way.steps()
            : Numbers.compact(way.heights()[way.steps()]));
  }

  /** The map with all ways, as a plot that can be changed. */
  public Plot plot() {
    return plot;
  }

  /**
   * How high each of them is, step by step, on a logarithmic scale where all heights are above 0:
   * who is ahead, and when. A line ends before the step in which its way leaves the map.
   */
  public Plot heights() {
    Plot drawn = new Plot(terrain.name()).xLabel("step").yLabel("height").wholeNumbers();
    double lowest = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Way> entry : ways.entrySet()) {
      Way way = entry.getValue();
      double[] heights =
          left(way) && way.steps() > 0 ? way.until(way.steps() - 1).heights() : way.heights();
      double[] numbers = new double[heights.length];
      for (int i = 0; i < heights.length; i++) {
        numbers[i] = i;
        lowest = Math.min(lowest, heights[i]);
      }
      String name = entry.getKey() + (left(way) ? ", left the map in step " + way.steps() : "");
      drawn = drawn.line(name, numbers, heights);
    }
    return lowest > 0 ? drawn.logY() : drawn;
  }

  /**
   * The race as it goes, in at most 40 strides: a player in a notebook, a GIF or a page where it is
   * saved; the captions say how high each of them is.
   */
  public Animation animation() {
    List<Plot> frames = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (int step : stops()) {
      frames.add(after(step, false));
      captions.add(
          ways.entrySet().stream()
              .map(entry -> reached(entry, step))
              .collect(Collectors.joining(" · ", "step " + step + " · ", "")));
    }
    return new Animation(frames).captions(captions).delay(DELAY);
  }

  /** After which steps there is a picture; the last is one of them. */
  List<Integer> stops() {
    int count = Math.min(FRAMES, steps);
    List<Integer> stops = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      stops.add((int) ((long) i * steps / count));
    }
    return stops;
  }

  /** The ways by name, for the tests. */
  Map<String, Way> ways() {
    return ways;
  }

  @Override
  public int width() {
    return plot.width();
  }

  @Override
  public int height() {
    return plot.height();
  }

  @Override
  public void draw(Graphics2D g) {
    plot.draw(g);
  }

  @Override
  public String altText() {
    return plot.altText();
  }

  @Override
  public String toString() {
    return "Race(" + terrain.name() + ", " + ways.keySet() + ", " + steps + " steps)";
  }
}
