package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * A graph whose nodes are the places of a grid, in regions to be told: alone a node knows little of
 * its region, with its neighbours much, which is what graph networks are for.
 *
 * <p>Each place is joined to those beside, above and below it. As many places as there are classes
 * are drawn as centres; a node's label is the nearest centre's (the first of equally near ones).
 * Its features are 1 at the place of its label and 0 elsewhere, plus a normal error of standard
 * deviation {@code noise} on each. Nodes are numbered row by row.
 *
 * <p><b>Shapes:</b> {@code nodes = rows x columns}; {@code features (nodes, classes)}, {@code
 * labels (nodes,)}, {@code edges (edges, 2)}, each edge once, its smaller node first.
 *
 * <pre>{@code
 * GridGraph graph = GridGraph.generate(10, 12, 3, 1.0, 42);
 * graph.adjacency(); // (120, 120), 1 where two nodes are joined
 * }</pre>
 *
 * @param features what is known of each node
 * @param labels the region of each node
 * @param edges which nodes are joined
 */
public record GridGraph(NdArray features, NdArray labels, NdArray edges) {
  private static final int MOST = 1 << 20;

  /**
   * A grid.
   *
   * @param classes how many regions
   * @param noise the standard deviation of the error in the features, 0 for none
   * @throws IllegalArgumentException if {@code rows} or {@code columns} is below 1, there are more
   *     than 2^20 nodes, the classes are not 1 to the number of nodes, or the noise is negative or
   *     not finite
   */
  public static GridGraph generate(int rows, int columns, int classes, double noise, long seed) {
    Expect.that(
        rows >= 1
            && columns >= 1
            && (long) rows * columns <= MOST
            && classes >= 1
            && classes <= rows * columns
            && Expect.spread(noise),
        "GridGraph",
        "1 row and column or more, at most 2^20 nodes, 1 class to as many as there are nodes and a"
            + " noise of 0 or more",
        "rows",
        rows,
        "columns",
        columns,
        "classes",
        classes,
        "noise",
        noise);
    int[] centres = RandomStream.of(seed, "grid graph/centres").permutation(rows * columns);
    NdArray labels = NdArray.zeros(Shape.of(rows * columns));
    NdArray features = NdArray.zeros(Shape.of(rows * columns, classes));
    for (int node = 0; node < rows * columns; node++) {
      int label = nearest(node, centres, classes, columns);
      labels.data()[node] = label;
      RandomStream random = RandomStream.of(seed, "grid graph/features", node);
      for (int k = 0; k < classes; k++) {
        double exact = k == label ? 1 : 0;
        features.data()[node * classes + k] = (float) (exact + noise * random.nextGaussian());
      }
    }
    return new GridGraph(features, labels, edges(rows, columns));
  }

  /** How many nodes there are. */
  public int nodes() {
    return labels.size();
  }

  /**
   * 1 where two nodes are joined, else 0; the same both ways, and 0 for a node with itself.
   *
   * <p><b>Shapes:</b> {@code (nodes, nodes)}.
   *
   * @throws IllegalArgumentException if there are too many nodes for one array, more than 46,340
   */
  public NdArray adjacency() {
    NdArray joined = NdArray.zeros(Shape.of(nodes(), nodes()));
    for (int e = 0; e < edges.shape().dim(0); e++) {
      int a = (int) edges.get(e, 0);
      int b = (int) edges.get(e, 1);
      joined.data()[a * nodes() + b] = 1;
      joined.data()[b * nodes() + a] = 1;
    }
    return joined;
  }

  private static int nearest(int node, int[] centres, int classes, int columns) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int k = 0; k < classes; k++) {
      long down = (long) (node / columns) - centres[k] / columns;
      long right = (long) (node % columns) - centres[k] % columns;
      long distance = down * down + right * right;
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return best;
  }

  private static NdArray edges(int rows, int columns) {
    int count = rows * (columns - 1) + columns * (rows - 1);
    float[] edges = new float[2 * count];
    int e = 0;
    for (int node = 0; node < rows * columns; node++) {
      if (node % columns + 1 < columns) {
        edges[e++] = node;
        edges[e++] = node + 1;
      }
      if (node / columns + 1 < rows) {
        edges[e++] = node;
        edges[e++] = node + columns;
      }
    }
    return NdArray.of(Shape.of(count, 2), edges);
  }
}
