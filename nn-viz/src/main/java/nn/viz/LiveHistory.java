package nn.viz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.LongSupplier;
import nn.core.training.Callback;
import nn.core.training.History;
import nn.core.training.Training;
import org.jspecify.annotations.Nullable;

/**
 * Draws the history of a training while it trains, in one place that changes more than twice a
 * second, also in the middle of an epoch: there the loss and the metrics of its batches up to now
 * are shown as one point.
 *
 * <p>It is seen in a notebook; where nothing can be shown it does nothing. The last picture shows
 * the whole history, as {@link Charts#history} of what {@code fit} returns, so what stays of it is
 * the same in every run. Between two drawings there is at least twenty times as long as one took,
 * so that drawing takes no more than a twentieth of the time, but for the first and the last.
 *
 * <p>Drawing never ends a training: if it fails, {@code System.err} is told once, and the training
 * goes on unseen.
 *
 * <pre>{@code
 * History history = trainer.with(new LiveHistory()).fit(train, validation, Epochs.of(5));
 * }</pre>
 */
public final class LiveHistory implements Callback {
  private static final long LEAST_PAUSE = 480_000_000;

  /** How many times as long as drawing a pause is. */
  private static final long SHARE = 20;

  private final Optional<LiveDisplay> display;
  private final LongSupplier nanoseconds;
  private LiveDisplay.@Nullable Place place;
  private boolean failed;
  private int drawn;
  private long next;

  /** Shows the history where the program runs: in a notebook if there is one. */
  public LiveHistory() {
    this(found(), () -> System.nanoTime());
  }

  /**
   * Shows the history in a place of your own.
   *
   * @param display where it is shown
   * @param nanoseconds the time, counted from anywhere
   */
  public LiveHistory(LiveDisplay display, LongSupplier nanoseconds) {
    this(Optional.of(display), nanoseconds);
  }

  private LiveHistory(Optional<LiveDisplay> display, LongSupplier nanoseconds) {
    this.display = display;
    this.nanoseconds = nanoseconds;
  }

  /** Displays are looked for where these classes came from: a notebook loads both together. */
  private static Optional<LiveDisplay> found() {
    ClassLoader own = LiveHistory.class.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
    for (LiveDisplay each : ServiceLoader.load(LiveDisplay.class, loader)) {
      if (each.available()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public void fitBegins(Training training) {
    place = null; // each call of fit has a chart of its own
    failed = false;
    drawn = 0;
    next = nanoseconds.getAsLong();
  }

  /**
   * The history is complete once an epoch is over for all callbacks, so it is drawn in the next.
   */
  @Override
  public void epochBegins(Training training) {
    if (training.history().epochs() > drawn && isTime()) {
      draw(training);
    }
  }

  @Override
  public void stepEnds(Training training) {
    if (isTime()) {
      draw(training);
    }
  }

  /** What was half an epoch stays out, unless there is nothing else. */
  @Override
  public void fitEnds(Training training) {
    if (display.isPresent() && !failed) {
      show(training, training.history().epochs() == 0, true);
    }
  }

  private boolean isTime() {
    return display.isPresent() && !failed && nanoseconds.getAsLong() - next >= 0;
  }

  private void draw(Training training) {
    long began = nanoseconds.getAsLong();
    boolean first = place == null;
    show(training, true, false);
    drawn = training.history().epochs();
    long ended = nanoseconds.getAsLong();
    // The first drawing of a program loads what draws: it says nothing of the next one.
    next = ended + (first ? LEAST_PAUSE : Math.max(LEAST_PAUSE, SHARE * (ended - began)));
  }

  /** Whoever trains for an hour does not want to lose it to a font that is missing. */
  private void show(Training training, boolean soFar, boolean last) {
    try {
      History history = finite(training.history());
      Map<String, Double> now = soFar ? finite(training.soFar()) : Map.of();
      if (!history.metrics().isEmpty() || !now.isEmpty()) {
        show(HistoryChart.of(history, now), last);
      }
    } catch (RuntimeException | LinkageError e) {
      failed = true;
      System.err.println("LiveHistory: the chart cannot be drawn, training goes on: " + e);
    }
  }

  private void show(Chart chart, boolean last) {
    LiveDisplay.Place shown = place;
    if (shown == null) {
      shown = display.orElseThrow().show(chart);
      place = shown;
    } else if (!last) {
      shown.replace(chart);
    }
    if (last) {
      shown.settle(chart);
    }
  }

  private static Map<String, Double> finite(Map<String, Double> soFar) {
    Map<String, Double> numbers = new LinkedHashMap<>(soFar);
    numbers.values().removeIf(value -> !Double.isFinite(value));
    return numbers;
  }

  /** Without what is no number in any epoch: there is nothing to draw, and no reason to stop. */
  private static History finite(History history) {
    List<String> names =
        history.metrics().stream()
            .filter(name -> Arrays.stream(history.values(name)).anyMatch(Double::isFinite))
            .toList();
    if (names.size() == history.metrics().size()) {
      return history;
    }
    History kept = History.empty();
    for (int epoch = 0; epoch < history.epochs(); epoch++) {
      Map<String, Double> numbers = new LinkedHashMap<>();
      for (String name : names) {
        numbers.put(name, history.values(name)[epoch]);
      }
      kept = kept.with(numbers);
    }
    return history.interrupted() ? kept.asInterrupted() : kept;
  }
}
