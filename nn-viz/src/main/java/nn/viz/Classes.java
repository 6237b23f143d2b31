package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import org.jspecify.annotations.Nullable;

/** Examples by class: which are of each, and what the classes are called. */
final class Classes {
  private final List<String> names;
  private final List<int[]> members;

  private Classes(List<String> names, List<int[]> members) {
    this.names = names;
    this.members = members;
  }

  /**
   * Classes that occur, in the order of their numbers; one without a name if there are no labels.
   *
   * @param what whose they are, for errors
   * @param labels as {@link Labels#of} reads them, or null
   * @param examples how many there must be
   * @param names of the classes, by number; none for {@code class 0}, {@code class 1}, ...
   * @throws IllegalArgumentException if labels do not fit or names are missing
   */
  static Classes of(String what, @Nullable NdArray labels, int examples, List<String> names) {
    int[] numbers =
        labels == null ? new int[examples] : Labels.of(what + ", labels", labels, examples);
    int most = -1;
    for (int number : numbers) {
      most = Math.max(most, number);
    }
    if (!names.isEmpty() && names.size() <= most) {
      throw new IllegalArgumentException(
          what
              + ": expected a name for each of the "
              + (most + 1)
              + " classes, or none at all, but got "
              + names);
    }
    int[] sizes = new int[most + 1];
    for (int number : numbers) {
      sizes[number]++;
    }
    List<int[]> all = new ArrayList<>();
    for (int size : sizes) {
      all.add(new int[size]);
    }
    int[] next = new int[most + 1];
    for (int i = 0; i < examples; i++) {
      all.get(numbers[i])[next[numbers[i]]++] = i;
    }
    List<String> called = new ArrayList<>();
    for (int number = 0; number <= most; number++) {
      called.add(labels == null ? "" : names.isEmpty() ? "class " + number : names.get(number));
    }
    return new Classes(called, all);
  }

  /** How many numbers of classes there are, from 0 to the greatest that occurs. */
  int count() {
    return members.size();
  }

  /** How many classes occur. */
  int occurring() {
    return (int) members.stream().filter(each -> each.length > 0).count();
  }

  String name(int number) {
    return names.get(number);
  }

  int size(int number) {
    return members.get(number).length;
  }

  /** Which examples are of a class. */
  int[] members(int number) {
    return members.get(number);
  }

  /** Two features of the examples of a class. */
  Series series(int number, NdArray rows, int x, int y) {
    int width = rows.shape().last();
    int[] own = members(number);
    double[] xs = new double[own.length];
    double[] ys = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      xs[i] = rows.data()[own[i] * width + x];
      ys[i] = rows.data()[own[i] * width + y];
    }
    return Series.finite(name(number), xs, ys);
  }
}
