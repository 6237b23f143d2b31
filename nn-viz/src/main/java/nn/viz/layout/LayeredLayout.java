package nn.viz.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Boxes of a graph without cycles placed in layers from left to right, all edges running
 * rightwards.
 *
 * <p>No two boxes overlap, all lie between (0, 0) and (width, height), and an edge over several
 * layers has a lane of its own between the boxes it passes. The same graph is placed the same way
 * every time.
 *
 * <p>A lane is a list of places in pairs: where the edge leaves a layer and where it enters the
 * next. Between the two lies free space; from there to the next pair it runs straight through a
 * layer.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 * @param centers the middle of each box
 * @param lanes for each edge, the places it runs through, see above
 */
public record LayeredLayout(
    double width, double height, List<Spot> centers, List<List<Spot>> lanes) {

  /**
   * From so many boxes on, what is alike should stand side by side, such as the neurons of a layer.
   */
  private static final int MANY = 30;

  /** How much more paper that is worth. */
  private static final double WORTH = 2.5;

  /** With more edges than this from each box, a layer needs space for them to be told apart. */
  private static final int DENSE = 6;

  /**
   * Places boxes.
   *
   * @param boxes their sizes
   * @param edges from box to box, without cycles
   * @param layerGap the free space between two layers; three times as much where each box leads to
   *     very many others
   * @param boxGap the least free space between two boxes of a layer
   * @throws IllegalArgumentException if the edges form a cycle
   */
  public static LayeredLayout of(
      List<Size> boxes, List<Edge> edges, double layerGap, double boxGap) {
    return of(boxes, edges, layerGap, boxGap, List.of());
  }

  /**
   * As {@link #of(List, List, double, double)}, with some boxes in one straight line.
   *
   * @param straight the boxes of a way through the graph, at most one in each layer
   */
  public static LayeredLayout of(
      List<Size> boxes, List<Edge> edges, double layerGap, double boxGap, List<Integer> straight) {
    LayeredLayout late = of(boxes, edges, layerGap, boxGap, straight, false);
    if (boxes.size() < MANY || !straight.isEmpty()) {
      return late;
    }
    LayeredLayout early = of(boxes, edges, layerGap, boxGap, straight, true);
    return early.width * early.height < WORTH * late.width * late.height ? early : late;
  }

  private static LayeredLayout of(
      List<Size> boxes,
      List<Edge> edges,
      double layerGap,
      double boxGap,
      List<Integer> straight,
      boolean asEarlyAsCan) {
    Layers layers = new Layers(boxes.size(), edges, asEarlyAsCan);
    Crossings.reduce(layers);
    int items = layers.before.size();
    double[] half = new double[items];
    for (int i = 0; i < boxes.size(); i++) {
      half[i] = boxes.get(i).height() / 2;
    }
    boolean[] inLine = new boolean[items];
    straight.forEach(box -> inLine[box] = true);
    Spacing spacing = new Spacing(layers, half, boxGap, inLine);
    if (!straight.isEmpty()) {
      spacing.straighten(edges);
    }
    double[] down = spacing.places();
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < items; i++) {
      top = Math.min(top, down[i] - half[i]);
      bottom = Math.max(bottom, down[i] + half[i]);
    }
    List<Spot> centers = new ArrayList<>(Collections.nCopies(boxes.size(), new Spot(0, 0)));
    double[] left = new double[items];
    double[] right = new double[items];
    double end = across(layers, boxes, layerGap, left, right);
    for (int i = 0; i < boxes.size(); i++) {
      centers.set(i, new Spot((left[i] + right[i]) / 2, down[i] - top));
    }
    List<List<Spot>> lanes = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      List<Spot> lane = new ArrayList<>();
      int from = edges.get(e).from();
      lane.add(new Spot(right[from], down[from] - top));
      for (int point : layers.cuts.get(e)) {
        lane.add(new Spot(left[point], down[point] - top));
        lane.add(new Spot(right[point], down[point] - top));
      }
      int to = edges.get(e).to();
      lane.add(new Spot(left[to], down[to] - top));
      lanes.add(List.copyOf(lane));
    }
    return new LayeredLayout(
        end, Math.max(0, bottom - top), List.copyOf(centers), List.copyOf(lanes));
  }

  /** Gives each item the ends of its layer; returns where the last layer ends. */
  private static double across(
      Layers layers, List<Size> boxes, double layerGap, double[] left, double[] right) {
    double start = 0;
    double gap = 0;
    for (List<Integer> layer : layers.items) {
      start += gap;
      double widest =
          layer.stream()
              .filter(item -> item < boxes.size())
              .mapToDouble(item -> boxes.get(item).width())
              .max()
              .orElse(0);
      for (int item : layer) {
        left[item] = start;
        right[item] = start + widest;
      }
      start += widest;
      int leaving = layer.stream().mapToInt(item -> layers.after.get(item).size()).sum();
      gap = leaving > DENSE * layer.size() ? 3 * layerGap : layerGap;
    }
    return start;
  }

  /** As {@link #of}, with the layers from top to bottom and all edges running downwards. */
  public static LayeredLayout downwards(
      List<Size> boxes, List<Edge> edges, double layerGap, double boxGap) {
    return downwards(boxes, edges, layerGap, boxGap, List.of());
  }

  /** As {@link #downwards(List, List, double, double)}, with some boxes below one another. */
  public static LayeredLayout downwards(
      List<Size> boxes, List<Edge> edges, double layerGap, double boxGap, List<Integer> straight) {
    List<Size> lying = boxes.stream().map(Size::turned).toList();
    LayeredLayout right = of(lying, edges, layerGap, boxGap, straight);
    return new LayeredLayout(
        /* width= */ right.height,
        /* height= */ right.width,
        right.centers.stream().map(Spot::turned).toList(),
        right.lanes.stream().map(lane -> lane.stream().map(Spot::turned).toList()).toList());
  }
}
