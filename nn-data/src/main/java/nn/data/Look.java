package nn.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.Chunks;

/** One look at all numbers of a dataset, for {@link DataSummary}. */
final class Look {
  private static final int MOST_FEATURES = 40;
  private static final int MOST_CHANNELS = 4;
  private static final int MOST_NAMED = 10;
  private static final double RARE = 10;
  private static final double ALL_BUT_EQUAL = 0.999;

  private final Dataset data;
  private final List<String> names;
  private final int width;
  private final NumberStats[] groups;
  private final NumberStats target = new NumberStats();

  /** The first number at each place, and whether another one came. */
  private final float[] first;

  private final boolean[] varies;

  Look(Dataset data, List<String> names) {
    this.data = data;
    this.names = names;
    this.width = data.inputShape().size();
    if (!names.isEmpty() && (names.size() != width || data.inputShape().rank() != 1)) {
      throw new IllegalArgumentException(
          "DataSummary: expected names for inputs of shape "
              + data.inputShape()
              + " but got "
              + names);
    }
    this.groups = new NumberStats[groups()];
    Arrays.setAll(groups, g -> new NumberStats());
    this.first = new float[width];
    this.varies = new boolean[width];
    Chunks.forEach("Looking at the data", data, this::take);
  }

  /** Rows of the table: features, channels, or one for all. */
  private int groups() {
    int rank = data.inputShape().rank();
    boolean few = rank == 1 && width <= MOST_FEATURES && width > 0;
    boolean channels = rank == 3 && data.inputShape().last() <= MOST_CHANNELS;
    return few ? width : channels ? Math.max(1, data.inputShape().last()) : 1;
  }

  private void take(Batch batch, int from) {
    float[] numbers = batch.inputs().data();
    for (int i = 0; i < numbers.length; i++) {
      groups[i % groups.length].add(numbers[i]);
      int place = i % width;
      if (from == 0 && i < width) {
        first[place] = numbers[i];
      } else if (numbers[i] != first[place]) {
        varies[place] = true;
      }
    }
    for (float number : batch.targets().data()) {
      target.add(number);
    }
  }

  List<DataSummary.Row> rows() {
    List<DataSummary.Row> rows = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      rows.add(groups[g].row(name(g)));
    }
    if (!(data instanceof LabeledDataset)) {
      rows.add(target.row(data.targetShape().size() == 1 ? "target" : "targets"));
    }
    return rows;
  }

  private String name(int group) {
    if (groups.length == 1 && width > 1) {
      return "all inputs";
    }
    return data.inputShape().rank() == 1 ? feature(group) : "channel " + group;
  }

  private String feature(int j) {
    return names.isEmpty() ? "feature " + j : names.get(j);
  }

  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    long missing = Arrays.stream(groups).mapToLong(g -> g.row("").missing()).sum();
    if (missing > 0) {
      remarks.add(missing + " numbers are missing (NaN); fill them in with an Imputer");
    }
    long infinite = Arrays.stream(groups).mapToLong(NumberStats::infinite).sum();
    if (infinite > 0) {
      remarks.add(infinite + " numbers are infinite; nothing can be learned from them");
    }
    long wrong = target.row("").missing() + target.infinite();
    if (wrong > 0) {
      remarks.add(wrong + " numbers of targets are missing or infinite");
    }
    constant(remarks);
    duplicates(remarks);
    rareClasses(remarks);
    suspects(remarks);
    return remarks;
  }

  private void constant(List<String> remarks) {
    int[] same = IntStream.range(0, width).filter(j -> !varies[j]).toArray();
    if (same.length > 0 && data.size() > 1) {
      String which =
          data.inputShape().rank() == 1
              ? ": " + list(Arrays.stream(same).mapToObj(this::feature).toList())
              : "";
      remarks.add(
          same.length
              + " of "
              + width
              + " places hold the same number in all examples and say nothing"
              + which);
    }
  }

  private static String list(List<String> names) {
    String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED ? some + ", ..." : some;
  }

  private void duplicates(List<String> remarks) {
    RowKeys.Key[] inputs = RowKeys.inputs(data);
    Map<RowKeys.Key, Integer> seen = new HashMap<>();
    Map<Integer, RowKeys.Key> targets = new HashMap<>();
    List<Integer> again = new ArrayList<>();
    Set<Integer> contrary = new HashSet<>();
    for (int i = 0; i < inputs.length; i++) {
      Integer twin = seen.putIfAbsent(inputs[i], i);
      if (twin != null) {
        again.add(i);
        if (!targets.computeIfAbsent(twin, this::targetKey).equals(targetKey(i))) {
          contrary.add(i);
        }
      }
    }
    if (!again.isEmpty()) {
      remarks.add(
          again.size()
              + " examples have the same input as an earlier one, "
              + contrary.size()
              + " of them another target: "
              + list(again.stream().map(i -> i + " = " + seen.get(inputs[i])).toList()));
    }
  }

  private RowKeys.Key targetKey(int example) {
    float[] numbers = data.batch(example).targets().data();
    return RowKeys.key(numbers, 0, numbers.length);
  }

  private void rareClasses(List<String> remarks) {
    if (data instanceof LabeledDataset labeled) {
      ClassBalance balance = ClassBalance.of(labeled);
      if (balance.ratio() >= RARE) {
        remarks.add(
            "the most frequent class occurs "
                + Math.round(balance.ratio())
                + " times as often as the rarest; weigh classes by ClassBalance, and look at more"
                + " than accuracy");
      }
      List<String> none =
          IntStream.range(0, balance.counts().size())
              .filter(k -> balance.counts().get(k) == 0)
              .mapToObj(balance.classNames()::get)
              .toList();
      if (!none.isEmpty()) {
        remarks.add("classes without examples: " + list(none));
      }
    }
  }

  private void suspects(List<String> remarks) {
    if (data.inputShape().rank() != 1 || data.targetShape().size() != 1 || data.size() < 3) {
      return;
    }
    double[] correlations = Suspicion.correlations(data);
    for (int j = 0; j < correlations.length; j++) {
      if (Math.abs(correlations[j]) > ALL_BUT_EQUAL) {
        remarks.add(
            feature(j)
                + " all but equals the target; would it be known before the target is? If not, leave"
                + " it out");
      }
    }
  }
}
