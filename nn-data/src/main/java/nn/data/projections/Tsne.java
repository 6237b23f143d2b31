package nn.data.projections;

import java.util.function.ObjIntConsumer;
import nn.autodiff.NdArray;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.core.training.Dataset;

/**
 * t-SNE: lays examples out in the plane so that those that are alike come to be near one another.
 *
 * <p>Each example gives its neighbours a probability, {@code p_ij ~ exp(-|x_i - x_j|^2 b_i)}, with
 * b_i such that the perplexity, the number of neighbours that count, is the one asked for. In the
 * plane the probability is {@code q_ij ~ 1 / (1 + |y_i - y_j|^2)}, and the points go downhill on
 * the divergence of q from p: with momentum and gains, all p multiplied by {@code exaggeration} in
 * the first quarter of the steps. They begin at the first two principal components, made small, so
 * the same examples give the same layout, to the last bit, on every machine. Up to 1,000 examples
 * all pairs are looked at; beyond, only each example's nearest neighbours attract it, and far
 * points repel in groups (Barnes-Hut).
 *
 * <p><b>How to read it</b>: groups mean something; how large a group is, and how far from another,
 * mostly does not. Try several perplexities. There is nothing here for new examples, since a layout
 * is of all of them together. Of very wide examples, {@code new Pca(50)} first saves time and
 * noise.
 *
 * <pre>{@code
 * Projection layout = new Tsne(30).embed(train);
 * layout.points(); // (n, 2)
 * }</pre>
 *
 * @param perplexity how many neighbours count, 1 or more, usually 5 to 50
 * @param steps how many steps downhill, 1 or more
 * @param exaggeration how many times stronger neighbours attract at first, 1 or more
 * @see <a href="https://www.jmlr.org/papers/v9/vandermaaten08a.html">van der Maaten, Hinton:
 *     Visualizing data using t-SNE, 2008</a>
 * @see <a href="https://www.jmlr.org/papers/v15/vandermaaten14a.html">van der Maaten: Accelerating
 *     t-SNE using tree-based algorithms, 2014</a>
 */
public record Tsne(double perplexity, int steps, double exaggeration) {
  private static final int MOST_OF_ALL_PAIRS = 1000;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is too small
   */
  public Tsne {
    if (!(perplexity >= 1) || steps < 1 || !(exaggeration >= 1) || exaggeration > 1e6) {
      throw new IllegalArgumentException(
          "Tsne: expected a perplexity of 1 or more, 1 step or more and an exaggeration from 1 to a"
              + " million but got "
              + perplexity
              + ", "
              + steps
              + " and "
              + exaggeration);
    }
  }

  /** 1,000 steps, exaggeration 12. */
  public Tsne(double perplexity) {
    this(perplexity, 1000, 12);
  }

  /** Perplexity 30, 1,000 steps, exaggeration 12. */
  public Tsne() {
    this(30);
  }

  /** Lays out the inputs of a dataset; see {@link #embed(NdArray)}. */
  public Projection embed(Dataset data) {
    return embed(data.all().inputs());
  }

  /**
   * Lays out examples.
   *
   * @param examples {@code (n, ...)}; all numbers of an example count the same
   * @throws IllegalArgumentException if there are not more examples than the perplexity, or one
   *     holds NaN or an infinite number
   */
  public Projection embed(NdArray examples) {
    return embed(examples, (points, step) -> {});
  }

  /**
   * Lays out examples and lets one look on, as for a film.
   *
   * <pre>{@code
   * List<NdArray> frames = new ArrayList<>();
   * Projection layout =
   *     new Tsne()
   *         .embed(
   *             train.all().inputs(),
   *             (points, step) -> {
   *               if (step % 20 == 0) {
   *                 frames.add(points);
   *               }
   *             });
   * }</pre>
   *
   * @param examples {@code (n, ...)}
   * @param watcher is given the points after each step, {@code (n, 2)}, and the step's number, from
   *     1
   * @throws IllegalArgumentException as {@link #embed(NdArray)}
   */
  public Projection embed(NdArray examples, ObjIntConsumer<NdArray> watcher) {
    boolean all = examples.shape().rank() > 0 && examples.shape().dim(0) <= MOST_OF_ALL_PAIRS;
    return embed(examples, all, watcher);
  }

  /** As {@link #embed(NdArray, ObjIntConsumer)}, looking at all pairs or not. */
  Projection embed(NdArray examples, boolean allPairs, ObjIntConsumer<NdArray> watcher) {
    NdArray rows = rows(examples);
    int n = rows.shape().dim(0);
    try (ProgressBar bar = Progress.start("t-SNE", steps)) {
      int counted = allPairs ? n - 1 : Math.min(n - 1, (int) (3 * perplexity) + 1);
      Similarities similar = Similarities.of(Nearest.of(rows, counted), perplexity);
      Layout layout = new Layout(similar, Start.of(rows), allPairs);
      double rate = Math.max(50, n / exaggeration / 4);
      int early = steps / 4;
      for (int step = 1; step <= steps; step++) {
        boolean first = step <= early;
        layout.step(first ? exaggeration : 1, first ? 0.5 : 0.8, rate);
        watcher.accept(layout.points(), step);
        bar.update(step, () -> "divergence " + "%.3f".formatted(layout.divergence()));
      }
      return new Projection(layout.points(), layout.divergence());
    }
  }

  private NdArray rows(NdArray examples) {
    int n = examples.shape().rank() == 0 ? 0 : examples.shape().dim(0);
    if (n < 2 || examples.size() == 0 || !(perplexity < n)) {
      throw new IllegalArgumentException(
          "Tsne: expected examples (n, ...), more of them than the perplexity "
              + perplexity
              + ", but got shape "
              + examples.shape()
              + (n < 4 ? "" : "; new Tsne(" + Math.max(1, n / 4) + ") would do"));
    }
    int width = examples.size() / n;
    for (int i = 0; i < examples.size(); i++) {
      if (!Float.isFinite(examples.data()[i])) {
        throw new IllegalArgumentException(
            "Tsne: expected finite numbers but example "
                + i / width
                + " holds "
                + examples.data()[i]
                + "; fill in what is missing with an Imputer first");
      }
    }
    return examples.reshape(n, width);
  }
}
