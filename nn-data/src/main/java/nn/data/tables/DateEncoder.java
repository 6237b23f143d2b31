package nn.data.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.data.transforms.Fittable;
import nn.data.transforms.Standardizer;
import nn.data.transforms.Transform;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * Dates and times as numbers: their parts, their parts on a circle, and the days since a day.
 *
 * <p>A part on a circle is two features, {@code sin a} and {@code cos a} with {@code a = 2 pi (part
 * - first) / period}, so that December is next to January and 23 o'clock next to 0. Parts as
 * numbers and days are scaled ({@link #scaled}), sines and cosines are not. Features come in this
 * order: parts, days, circles. Instants are told in UTC.
 *
 * <pre>{@code
 * ColumnEncoder days = DateEncoder.of(DatePart.YEAR).cyclic(DatePart.MONTH, DatePart.WEEKDAY);
 * }</pre>
 *
 * @param parts the parts that are numbers
 * @param cyclic the parts that are on a circle
 * @param since whether the days since {@code origin} are a feature, with the time as a fraction
 * @param origin the day they count from; empty for the first in the training table
 * @param scaling what happens to numbers and days
 * @param missing what stands where a cell is missing
 */
public record DateEncoder(
    List<DatePart> parts,
    List<DatePart> cyclic,
    boolean since,
    Optional<LocalDate> origin,
    List<Fittable<?>> scaling,
    Missing missing)
    implements ColumnEncoder {
  /** Checks that what goes on a circle comes round. */
  public DateEncoder {
    parts = List.copyOf(parts);
    cyclic = List.copyOf(cyclic);
    scaling = List.copyOf(scaling);
    if (cyclic.contains(DatePart.YEAR)) {
      throw new IllegalArgumentException(
          "DateEncoder: years do not come round again, so they are on no circle; make YEAR a part");
    }
  }

  /**
   * What serves most: days since the first one, the month, the weekday, and the hour where there is
   * one, on their circles.
   */
  static DateEncoder usual(Column<?> column) {
    DateEncoder time = DateEncoder.of().cyclic(DatePart.HOUR);
    DateEncoder date = DateEncoder.of().daysSinceFirst().cyclic(DatePart.MONTH, DatePart.WEEKDAY);
    return column instanceof TimeColumn
        ? time
        : column instanceof DateColumn ? date : date.cyclic(DatePart.HOUR);
  }

  /** Parts as numbers, standardized over the training table; missing cells are errors. */
  public static DateEncoder of(DatePart... parts) {
    return new DateEncoder(
        Arrays.asList(parts),
        List.of(),
        false,
        Optional.empty(),
        List.of(Standardizer.perFeature()),
        Missing.reject());
  }

  /** The same with these parts on their circles too. */
  public DateEncoder cyclic(DatePart... more) {
    List<DatePart> all = Stream.concat(cyclic.stream(), Arrays.stream(more)).toList();
    return new DateEncoder(parts, all, since, origin, scaling, missing);
  }

  /** The same with the days since the first moment of the training table. */
  public DateEncoder daysSinceFirst() {
    return new DateEncoder(parts, cyclic, true, Optional.empty(), scaling, missing);
  }

  /** The same with the days since a day. */
  public DateEncoder daysSince(LocalDate day) {
    return new DateEncoder(parts, cyclic, true, Optional.of(day), scaling, missing);
  }

  /** The same with parts and days scaled otherwise. */
  public DateEncoder scaled(Fittable<?> other) {
    return new DateEncoder(parts, cyclic, since, origin, List.of(other), missing);
  }

  /** The same with parts and days as they are. */
  public DateEncoder unscaled() {
    return new DateEncoder(parts, cyclic, since, origin, List.of(), missing);
  }

  /** The same with another rule for missing cells: an error, the most frequent, or a constant. */
  public DateEncoder missing(Missing rule) {
    return new DateEncoder(parts, cyclic, since, origin, scaling, rule);
  }

  @Override
  public DateEncoding fit(Column<?> train, Outcome outcome) {
    requireParts(train);
    Optional<LocalDateTime> fill = fill(train);
    Optional<String> from =
        since
            ? Optional.of(origin.orElseGet(() -> first(train, fill)).toString())
            : Optional.empty();
    Optional<String> filled = fill.map(LocalDateTime::toString);
    // Circles have nothing to learn, and take longest.
    DateEncoding unscaled = new DateEncoding(parts, List.of(), from, List.of(), filled);
    NdArray numbers = unscaled.encode(train);
    List<List<Transform>> scales = new ArrayList<>();
    for (int i = 0; i < unscaled.numbers(); i++) {
      NdArray feature = Features.cut(numbers, i, 1);
      List<Transform> learned = Numbers.fit(scaling, feature);
      if (Numbers.width(learned, train) != 1) {
        throw new IllegalArgumentException(
            "DateEncoder: expected a scaling that keeps one number one number but got " + learned);
      }
      scales.add(learned);
    }
    return new DateEncoding(parts, cyclic, from, scales, filled);
  }

  private void requireParts(Column<?> column) {
    List<DatePart> all = Stream.concat(parts.stream(), cyclic.stream()).toList();
    List<DatePart> wrong =
        all.stream()
            .filter(
                part ->
                    part.isOfDate() ? column instanceof TimeColumn : column instanceof DateColumn)
            .toList();
    if (!wrong.isEmpty() || (since && column instanceof TimeColumn)) {
      throw new IllegalArgumentException(
          "DateEncoder: column \""
              + column.name()
              + "\" holds "
              + (column instanceof TimeColumn
                  ? "times, which are on no day"
                  : "dates without times")
              + ", so it has no "
              + (wrong.isEmpty() ? "days since a day" : wrong.toString()));
    }
    if (all.isEmpty() && !since) {
      throw new IllegalArgumentException(
          "DateEncoder: no parts are named, so column \"" + column.name() + "\" has no features");
    }
  }

  private Optional<LocalDateTime> fill(Column<?> train) {
    return switch (missing.kind()) {
      case REJECT -> Optional.empty();
      case CONSTANT -> Optional.of(read(missing.constant().orElseThrow()));
      case MOST_FREQUENT -> Optional.of(mostFrequent(train));
      case MEAN, MEDIAN, OWN_CATEGORY ->
          throw missing.unfit(
              "DateEncoder", "reject(), mostFrequent() or constant(\"2024-01-31\")");
    };
  }

  private static LocalDateTime read(String text) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text)
          : text.contains(":")
              ? LocalTime.parse(text).atDate(LocalDate.ofEpochDay(0))
              : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Missing: expected a date or time like 2024-01-31, 2024-01-31T12:30 or 12:30 but got \""
              + text
              + "\"",
          e);
    }
  }

  private static LocalDateTime mostFrequent(Column<?> train) {
    Map<LocalDateTime, Integer> counts = new TreeMap<>();
    for (int row = 0; row < train.size(); row++) {
      LocalDateTime moment = Cells.moment(train, row);
      if (moment != null) {
        counts.merge(moment, 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      throw new IllegalArgumentException(
          "Missing: column \""
              + train.name()
              + "\" has no cell that is not missing, so none is the most frequent; leave it out");
    }
    return Fills.largest(counts);
  }

  private static LocalDate first(Column<?> train, Optional<LocalDateTime> fill) {
    return java.util.stream.IntStream.range(0, train.size())
        .mapToObj(row -> DateEncoding.moment(train, row, fill))
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .toLocalDate();
  }
}
