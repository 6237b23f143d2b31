package nn.data.tables;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** A part of a date or time, as a number. */
public enum DatePart {
  /** The year. */
  YEAR(ChronoField.YEAR, 0, 0),
  /** 1 to 12. */
  MONTH(ChronoField.MONTH_OF_YEAR, 1, 12),
  /** The day of the month, 1 to 31. */
  DAY(ChronoField.DAY_OF_MONTH, 1, 31),
  /** 0 to 6, from Monday on. */
  WEEKDAY(ChronoField.DAY_OF_WEEK, 0, 7),
  /** The day of the year, 1 to 366. */
  DAY_OF_YEAR(ChronoField.DAY_OF_YEAR, 1, 365.2425),
  /** 0 to 23. */
  HOUR(ChronoField.HOUR_OF_DAY, 0, 24),
  /** 0 to 59. */
  MINUTE(ChronoField.MINUTE_OF_HOUR, 0, 60);

  private final ChronoField field;
  private final int first;
  private final double period;

  DatePart(ChronoField field, int first, double period) {
    this.field = field;
    this.first = first;
    this.period = period;
  }

  /** Whether a date has it; a time has all others. */
  boolean isOfDate() {
    return field.isDateBased();
  }

  int of(LocalDateTime moment) {
    int number = moment.get(field);
    return this == WEEKDAY ? number - 1 : number; // Java's weekdays count from 1
  }

  /** For each number it can be, from 0 on, where that is on the circle: an angle from 0 on. */
  double[] angles() {
    double[] angles = new double[(int) period + first + 1];
    for (int number = first; number < angles.length; number++) {
      angles[number] = 2 * Math.PI * (number - first) / period;
    }
    return angles;
  }

  /** Its name behind a column's: {@code .month}. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
