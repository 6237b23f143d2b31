package nn.viz.layout;

/**
 * An edge of a graph.
 *
 * @param from index of the box it leaves
 * @param to index of the box it enters
 */
public record Edge(int from, int to) {}
