package nn.data.tables;

import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;

/** Shows how far the work on a table is, column by column, where it may take over a second. */
final class Large {
  private static final long MANY_CELLS = 1_000_000;

  private Large() {}

  static ProgressBar bar(String title, int rows, int columns) {
    return (long) rows * columns >= MANY_CELLS ? Progress.start(title, columns) : Progress.none();
  }
}
