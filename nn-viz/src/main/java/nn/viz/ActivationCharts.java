package nn.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.core.callbacks.ActivationHistory;
import nn.core.callbacks.LayerActivations;
import nn.viz.paint.Numbers;
import nn.viz.paint.Theme;

/** What the layers of a model give, epoch by epoch: a ridge of histograms for each layer. */
final class ActivationCharts {
  private static final int MOST_BINS = 48;
  private static final int LEAST_BINS = 12;
  private static final int RIDGES = 9;

  /** How far a histogram may reach over those above it, in distances between them. */
  private static final double OVERLAP = 2.5;

  private static final int PANEL_HEIGHT = 340;

  private ActivationCharts() {}

  static Chart histograms(ActivationHistory history) {
    requireTimes("activation histograms", history);
    int columns = Math.min(3, history.layers().size());
    List<Plot> panels = new ArrayList<>();
    for (LayerActivations layer : history.layers()) {
      Plot panel =
          panel(layer, history.epochs())
              .size(Theme.WIDTH / columns, PANEL_HEIGHT)
              .yLabel(panels.size() % columns == 0 ? "epoch" : "");
      panels.add(panel);
    }
    return new GridChart(
        "What each layer gives, epoch by epoch",
        "of the same "
            + history.examples()
            + (history.examples() == 1 ? " example" : " examples")
            + "; higher: more often; epoch 0 is before training; outputs that are exactly 0 are"
            + " left out and counted",
        List.of(),
        columns,
        panels);
  }

  static void requireTimes(String what, ActivationHistory history) {
    if (history.epochs().isEmpty() || history.layers().isEmpty()) {
      throw new IllegalArgumentException(
          what
              + ": there is nothing to draw, no layer was looked at; train with the"
              + " RecordActivations as a callback first");
    }
  }

  static Plot panel(LayerActivations layer, List<Long> epochs) {
    List<Integer> times = chosen(layer.times());
    int[] shown = shownBins(layer);
    int wanted = bins(layer);
    int group = Math.max(1, (shown[1] - shown[0] + wanted - 1) / wanted);
    // Groups begin at multiples of their size from 0 on, so that 0 is always an edge.
    int zero = layer.bins() / 2;
    int from = zero + group * Math.floorDiv(shown[0] - zero, group);
    int bins = (shown[1] - from + group - 1) / group;
    List<Double> edges = new ArrayList<>();
    for (int bin = 0; bin <= bins; bin++) {
      edges.add(edge(layer, from + bin * group));
    }
    List<RidgeMark.Ridge> ridges = new ArrayList<>();
    for (int time : times) {
      double[] shares = new double[bins];
      double all = 0;
      for (int bin = 0; bin < bins; bin++) {
        for (int fine = from + bin * group; fine < from + (bin + 1) * group; fine++) {
          shares[bin] += fine >= 0 && fine < layer.bins() ? (double) layer.count(time, fine) : 0;
        }
        all += shares[bin];
      }
      double whole = Math.max(1, all);
      ridges.add(
          new RidgeMark.Ridge(
              epochs.get(time), Arrays.stream(shares).map(n -> n / whole).boxed().toList()));
    }
    double apart = ridges.size() == 1 ? 1 : ridges.get(1).at() - ridges.get(0).at();
    RidgeMark mark =
        new RidgeMark(edges, ridges, OVERLAP * apart, "what " + layer.layer() + " gives");
    return new Plot(layer.layer())
        .subtitle(summary(layer))
        .xLabel("output")
        .yPlaces(ridges.stream().map(RidgeMark.Ridge::at).toList())
        .yRange(mark.y().low() - 0.15 * apart, mark.y().high() + 0.1 * apart)
        .mark(mark);
  }

  /** At most nine times at equal distances, the last among them, and the first if that can be. */
  static List<Integer> chosen(int times) {
    int last = times - 1;
    int stride = 1 + (last - 1) / (RIDGES - 1);
    for (int wider = stride; wider <= 2 * stride; wider++) {
      if (last % wider == 0) {
        stride = wider;
        break;
      }
    }
    List<Integer> chosen = new ArrayList<>();
    for (int time = last; time >= 0; time -= stride) {
      chosen.add(0, time);
    }
    return chosen;
  }

  /** As many bins as the cube root of the numbers, twice (Rice's rule): few numbers make a comb. */
  private static int bins(LayerActivations layer) {
    long most = 0;
    for (int time = 0; time < layer.times(); time++) {
      long numbers = 0;
      for (int bin = 0; bin < layer.bins(); bin++) {
        numbers += layer.count(time, bin);
      }
      most = Math.max(most, numbers);
    }
    double wanted = 2 * StrictMath.cbrt((double) most);
    return (int) Math.max(LEAST_BINS, Math.min(MOST_BINS, wanted));
  }

  /** The first bin that ever held a number, and that behind the last; around 0 if none did. */
  private static int[] shownBins(LayerActivations layer) {
    int first = layer.bins();
    int end = 0;
    for (int time = 0; time < layer.times(); time++) {
      for (int bin = 0; bin < layer.bins(); bin++) {
        if (layer.count(time, bin) > 0) {
          first = Math.min(first, bin);
          end = Math.max(end, bin + 1);
        }
      }
    }
    int zero = layer.bins() / 2;
    return first < end ? new int[] {first, end} : new int[] {zero - 1, zero + 1};
  }

  /** Where a bin begins; bins of a layer that only gave 0 are as wide as 1. */
  private static double edge(LayerActivations layer, int bin) {
    double width = layer.edge(layer.bins() / 2 + 1);
    return (width == 0 ? 1 : width) * (bin - layer.bins() / 2);
  }

  private static String summary(LayerActivations layer) {
    int last = layer.times() - 1;
    List<String> parts = new ArrayList<>();
    parts.add(layer.activation().equals("affine") ? "no activation" : layer.activation());
    double most = 0;
    long notFinite = 0;
    for (int time = 0; time <= last; time++) {
      most = Math.max(most, layer.zeros(time));
      notFinite += layer.notFinite(time);
    }
    if (most > 0) {
      parts.add(
          "zeros "
              + percent(layer.zeros(0))
              + (last == 0 ? "" : " → " + percent(layer.zeros(last))));
    }
    if (notFinite > 0) {
      parts.add(Numbers.compact((double) notFinite) + " not finite");
    }
    return String.join(", ", parts);
  }

  static String percent(double share) {
    return Numbers.fixed(100 * share, 0) + "%";
  }
}
