package nn.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Palette;
import org.jspecify.annotations.Nullable;

/** Numbers step by step: a series, and what was forecast of it. */
final class SeriesCharts {
  private static final int MOST = 20;

  private SeriesCharts() {}

  static Plot series(NdArray steps, List<String> names) {
    int variables = variables("series chart", steps);
    if (variables > MOST) {
      throw new IllegalArgumentException(
          "series chart: expected at most "
              + MOST
              + " series but got "
              + variables
              + " of shape "
              + steps.shape()
              + "; choose some of them");
    }
    if (!names.isEmpty() && names.size() != variables) {
      throw new IllegalArgumentException(
          "series chart: expected a name for each of the "
              + variables
              + " series, or none at all, but got "
              + names);
    }
    int n = steps.shape().dim(0);
    Plot plot = new Plot(n == 1 ? "1 step" : n + " steps").xLabel("step").wholeNumbers();
    plot = n == 1 ? plot : plot.tight();
    for (int j = 0; j < variables; j++) {
      double[] column = column(steps, j);
      Series series =
          new Series(
              !names.isEmpty() ? names.get(j) : variables == 1 ? "" : "series " + (j + 1),
              numbers(0, n),
              gaps(column));
      if (!series.hasNumbers()) {
        throw new IllegalArgumentException(
            "series chart: expected at least one finite number but series "
                + (j + 1)
                + " has none among "
                + n);
      }
      // Long series are drawn thin, or they would be a smear.
      plot = plot.mark(new LineMark(series, Palette.color(j), Dash.of(n > 400 ? 0 : j)));
    }
    return plot;
  }

  /** What is missing is a gap, and so is what is infinite. */
  private static double[] gaps(double... numbers) {
    return Arrays.stream(numbers).map(x -> Double.isFinite(x) ? x : Double.NaN).toArray();
  }

  static int variables(String what, NdArray steps) {
    int rank = steps.shape().rank();
    if (rank < 1 || rank > 2 || steps.size() == 0) {
      throw new IllegalArgumentException(
          what
              + ": expected numbers step by step, shape (steps,) or (steps, series), but got "
              + steps.shape());
    }
    return rank == 1 ? 1 : steps.shape().dim(1);
  }

  static double[] column(NdArray steps, int variable) {
    int width = steps.size() / steps.shape().dim(0);
    double[] column = new double[steps.shape().dim(0)];
    Arrays.setAll(column, i -> steps.data()[i * width + variable]);
    return column;
  }

  /** Whole numbers from the first on. */
  static double[] numbers(int first, int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> first + i);
    return numbers;
  }

  static Plot forecast(
      NdArray truth, int from, NdArray forecast, @Nullable NdArray low, @Nullable NdArray high) {
    double[] seen = single("truth", truth);
    double[] said = single("forecast", forecast);
    if (from < 0 || from > seen.length) {
      throw new IllegalArgumentException(
          "forecast chart: expected a forecast that begins at a step from 0 to "
              + seen.length
              + ", right behind the truth at the latest, but got "
              + from);
    }
    double[] steps = numbers(from, said.length);
    Plot plot = new Plot("Forecast and truth").xLabel("step").wholeNumbers();
    if (low != null && high != null) {
      List<double[]> ends = new ArrayList<>();
      for (NdArray end : List.of(low, high)) {
        double[] numbers = single("band", end);
        if (numbers.length != said.length) {
          throw new IllegalArgumentException(
              "forecast chart: expected a band as long as the forecast, "
                  + said.length
                  + " steps, but got "
                  + numbers.length);
        }
        ends.add(numbers);
      }
      Plot band = new Plot("").band("uncertainty", steps, ends.get(0), ends.get(1));
      BandMark mark = (BandMark) band.marks().get(0);
      plot = plot.mark(new BandMark(mark.low(), mark.high(), Palette.VERMILION));
    }
    plot =
        plot.mark(
            new LineMark(
                Series.finite("truth", numbers(0, seen.length), seen), Palette.BLUE, Dash.SOLID));
    return plot.mark(
        new LineMark(Series.finite("forecast", steps, said), Palette.VERMILION, Dash.DASHED));
  }

  private static double[] single(String which, NdArray steps) {
    if (variables("forecast chart, " + which, steps) != 1) {
      throw new IllegalArgumentException(
          "forecast chart, "
              + which
              + ": expected one series, shape (steps,) or (steps, 1), but got "
              + steps.shape()
              + "; choose one column");
    }
    double[] numbers = column(steps, 0);
    Series.requireFinite("forecast chart, " + which, numbers);
    return numbers;
  }
}
