package nn.data.tables;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Transform;
import tech.tablesaw.columns.Column;

/**
 * Dates and times as numbers, as {@link DateEncoder} learned them.
 *
 * @param parts the parts that are numbers
 * @param cyclic the parts that are on a circle
 * @param origin the day that days count from, {@code 2024-01-31}; none where they are no feature
 * @param scales for each part and the days, what happens to the numbers; empty for none
 * @param fill the moment that stands where a cell is missing; none where that is an error
 */
public record DateEncoding(
    List<DatePart> parts,
    List<DatePart> cyclic,
    Optional<String> origin,
    List<List<Transform>> scales,
    Optional<String> fill)
    implements ColumnEncoding {
  private static final double SECONDS = 24 * 60 * 60;

  /** Keeps what was learned. */
  public DateEncoding {
    parts = List.copyOf(parts);
    cyclic = List.copyOf(cyclic);
    scales = List.copyOf(scales);
  }

  /** How many features are numbers and not on a circle. */
  int numbers() {
    return parts.size() + (origin.isPresent() ? 1 : 0);
  }

  @Override
  public List<String> suffixes() {
    List<String> suffixes = new ArrayList<>();
    parts.forEach(part -> suffixes.add(part.suffix()));
    origin.ifPresent(day -> suffixes.add(".days"));
    for (DatePart part : cyclic) {
      suffixes.add(part.suffix() + ".sin");
      suffixes.add(part.suffix() + ".cos");
    }
    return suffixes;
  }

  @Override
  public NdArray encode(Column<?> column) {
    Optional<LocalDateTime> filled = fill.map(LocalDateTime::parse);
    Optional<LocalDate> from = origin.map(LocalDate::parse);
    int width = numbers() + 2 * cyclic.size();
    NdArray features = NdArray.zeros(Shape.of(column.size(), width));
    float[][] circles = circles();
    int at = 0;
    for (int row = 0; row < column.size(); row++) {
      LocalDateTime moment = moment(column, row, filled);
      for (DatePart part : parts) {
        features.data()[at++] = part.of(moment);
      }
      if (from.isPresent()) {
        Duration passed = Duration.between(from.get().atStartOfDay(), moment);
        features.data()[at++] = (float) (passed.toSeconds() / SECONDS);
      }
      for (int i = 0; i < cyclic.size(); i++) {
        int number = cyclic.get(i).of(moment);
        features.data()[at++] = circles[2 * i][number];
        features.data()[at++] = circles[2 * i + 1][number];
      }
    }
    for (int i = 0; i < scales.size(); i++) {
      NdArray numbers = Features.cut(features, i, 1);
      for (Transform scale : scales.get(i)) {
        numbers = scale.apply(numbers);
      }
      Features.put(numbers, features, i);
    }
    return features;
  }

  /** For each part the sines and the cosines of all numbers it can be; there are few. */
  private float[][] circles() {
    float[][] circles = new float[2 * cyclic.size()][];
    for (int i = 0; i < cyclic.size(); i++) {
      double[] angles = cyclic.get(i).angles();
      circles[2 * i] = new float[angles.length];
      circles[2 * i + 1] = new float[angles.length];
      for (int number = 0; number < angles.length; number++) {
        circles[2 * i][number] = (float) StrictMath.sin(angles[number]);
        circles[2 * i + 1][number] = (float) StrictMath.cos(angles[number]);
      }
    }
    return circles;
  }

  static LocalDateTime moment(Column<?> column, int row, Optional<LocalDateTime> fill) {
    LocalDateTime moment = Cells.moment(column, row);
    return moment != null ? moment : fill.orElseThrow(() -> Cells.missing(column, row));
  }

  @Override
  public String toString() {
    List<String> said = new ArrayList<>();
    List<String> names = suffixes();
    for (int i = 0; i < numbers(); i++) {
      boolean days = i == parts.size();
      String scaled = scales.isEmpty() || scales.get(i).isEmpty() ? "" : " by " + scales.get(i);
      said.add(names.get(i).substring(1) + (days ? " since " + origin.orElseThrow() : "") + scaled);
    }
    cyclic.forEach(part -> said.add(part.suffix().substring(1) + " on a circle"));
    return "date: "
        + String.join(", ", said)
        + fill.map(moment -> "; missing cells are " + moment).orElse("");
  }
}
