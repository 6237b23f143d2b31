package nn.core.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.saving.Checkpoints;
import nn.core.training.Callback;
import nn.core.training.CallbackState;
import nn.core.training.Training;
import org.jspecify.annotations.Nullable;

/**
 * Saves the training at the end of epochs, so that it can go on after whatever stops it; see {@link
 * Checkpoints#load}.
 *
 * <pre>{@code
 * trainer.with(new Checkpoint(Path.of("run.safetensors")));             // after each epoch
 * trainer.with(new Checkpoint(Path.of("best.safetensors")).best("val_loss"));
 * trainer.with(new Checkpoint(Path.of("run-{epoch}.safetensors")).every(5).keep(3));
 * }</pre>
 *
 * <p>Give it to the trainer behind all other callbacks: it saves what they remember, and those
 * behind it have not yet seen the epoch. A file is replaced in one step, so there is a whole one at
 * any time.
 */
public final class Checkpoint implements Callback {
  private static final String EPOCH = "{epoch}";

  private final Path file;
  private final int every;
  private final int keep;
  private final @Nullable Monitor monitor;
  private final Deque<Long> saved = new ArrayDeque<>();
  private double best;

  private Checkpoint(Path file, int every, int keep, @Nullable Monitor monitor) {
    this.file = file;
    this.every = every;
    this.keep = keep;
    this.monitor = monitor;
    this.best = monitor == null ? Double.NaN : monitor.worst();
  }

  /**
   * Saves after each epoch.
   *
   * @param file where to; {@code {epoch}} in its name becomes the epoch's number, from 1
   */
  public Checkpoint(Path file) {
    this(file, 1, Integer.MAX_VALUE, null);
  }

  /**
   * The same, but after every so many epochs only.
   *
   * @param epochs how many, 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public Checkpoint every(int epochs) {
    return new Checkpoint(file, atLeastOne("every", epochs), keep, monitor);
  }

  /**
   * The same, but only the last files are kept; earlier ones that it saved are deleted.
   *
   * @param files how many, 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public Checkpoint keep(int files) {
    return new Checkpoint(file, every, atLeastOne("keep", files), monitor);
  }

  /**
   * The same, but only epochs are saved that are better than all before them; losses and errors are
   * better when smaller, everything else when larger.
   *
   * @param quantity what is measured, for example {@code val_loss}
   */
  public Checkpoint best(String quantity) {
    Monitor best = new Monitor("Checkpoint", quantity, Monitor.higherIsBetter(quantity));
    return new Checkpoint(file, every, keep, best);
  }

  private static int atLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Checkpoint: expected " + what + " of 1 or more but got " + number);
    }
    return number;
  }

  @Override
  public void epochEnds(Training training) {
    long epoch = training.epoch();
    if (epoch % every != 0) {
      return;
    }
    if (monitor != null) {
      double value = monitor.of(training.results());
      if (!monitor.better(value, best, 0)) {
        return;
      }
      best = value;
    }
    if (keep < Integer.MAX_VALUE && !saved.contains(epoch)) {
      saved.add(epoch);
    }
    Checkpoints.save(training.model(), training.state(), file(epoch));
    while (saved.size() > keep) {
      delete(file(saved.remove()), file(epoch));
    }
  }

  /** Where one epoch is saved. */
  private Path file(long epoch) {
    return file.resolveSibling(file.getFileName().toString().replace(EPOCH, String.valueOf(epoch)));
  }

  private static void delete(Path old, Path last) {
    if (!old.equals(last)) {
      try {
        Files.deleteIfExists(old);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Checkpoint: cannot delete " + old + ", an earlier checkpoint: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public CallbackState state() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("best", best);
    for (long epoch : saved) {
      numbers.put("saved" + numbers.size(), (double) epoch);
    }
    return new CallbackState(numbers, Map.of());
  }

  @Override
  public void restore(CallbackState state) {
    Map<String, Double> numbers = state.numbers();
    best = numbers.getOrDefault("best", best);
    saved.clear();
    for (int i = 1; i < numbers.size(); i++) {
      saved.add(numbers.getOrDefault("saved" + i, 0.0).longValue());
    }
  }
}
