package nn.data.text;

import java.util.Collection;
import java.util.Iterator;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Goes through texts once; a progress bar comes up where there are many. */
final class Reading implements Iterable<String>, AutoCloseable {
  /** Characters that are read in a blink. */
  private static final long SILENT = 2_000_000;

  private final String title;
  private final Iterable<String> texts;
  private final long total;
  private long characters;
  private long done;
  private @Nullable ProgressBar bar;

  Reading(String title, Iterable<String> texts) {
    this.title = title;
    this.texts = texts;
    this.total = texts instanceof Collection<?> all ? all.size() : 0;
  }

  @Override
  public Iterator<String> iterator() {
    Iterator<String> each = texts.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public String next() {
        String text = each.next();
        characters += text.length();
        done++;
        if (bar == null && characters > SILENT) {
          bar = Progress.start(title, total);
        }
        if (bar != null) {
          long texts = done;
          bar.update(texts, () -> texts + " texts");
        }
        return text;
      }
    };
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
