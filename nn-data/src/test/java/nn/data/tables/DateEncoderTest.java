package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nn.autodiff.NdArray;
import nn.data.transforms.Reshape;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.TimeColumn;

class DateEncoderTest {
  private static final DateColumn DAYS =
      DateColumn.create("day", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 28));

  private static float[] encode(DateEncoder encoder, tech.tablesaw.columns.Column<?> column) {
    return encoder.fit(column).encode(column).data();
  }

  @Test
  void partsAreNumbersAndWeekdaysCountFromMonday() {
    DateEncoder parts = DateEncoder.of(DatePart.YEAR, DatePart.DAY, DatePart.WEEKDAY).unscaled();
    assertThat(encode(parts, DAYS)).containsExactly(2024, 1, 4, 2024, 28, 2);
    assertThat(parts.fit(DAYS).suffixes()).containsExactly(".year", ".day", ".weekday");
  }

  @Test
  void daysCountFromTheFirstOfTheTrainingTable() {
    DateEncoder days = DateEncoder.of().daysSinceFirst().unscaled();
    assertThat(encode(days, DAYS)).containsExactly(2, 0);
    DateColumn later = DateColumn.create("day", LocalDate.of(2024, 3, 9));
    assertThat(days.fit(DAYS).encode(later)).isEqualTo(NdArray.of(new float[][] {{10}}));
    assertThat(days.fit(DAYS)).hasToString("date: days since 2024-02-28");
  }

  @Test
  void timesAreFractionsOfDays() {
    DateTimeColumn noon = DateTimeColumn.create("t", LocalDateTime.parse("2024-01-02T12:00"));
    DateEncoder days = DateEncoder.of().daysSince(LocalDate.of(2024, 1, 1)).unscaled();
    assertThat(encode(days, noon)).containsExactly(1.5f);
  }

  @Test
  void instantsAreToldInUtcAndTimesHaveHours() {
    InstantColumn instants = InstantColumn.create("t", Instant.parse("2024-01-01T23:30:00Z"));
    DateEncoder hours = DateEncoder.of(DatePart.HOUR, DatePart.MINUTE).unscaled();
    assertThat(encode(hours, instants)).containsExactly(23, 30);
    assertThat(encode(hours, TimeColumn.create("t", LocalTime.of(7, 5)))).containsExactly(7, 5);
  }

  @Test
  void decemberIsNextToJanuaryOnTheCircle() {
    DateColumn months =
        DateColumn.create(
            "day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 12, 1));
    NdArray circle = DateEncoder.of().cyclic(DatePart.MONTH).fit(months).encode(months);
    assertThat(circle.row(0).data()).containsExactly(0, 1);
    assertThat(circle.get(1, 0)).isEqualTo(1);
    assertThat(circle.get(2, 1)).isGreaterThan(0.8f);
  }

  @Test
  void numbersAreStandardizedUnlessSaidOtherwise() {
    assertThat(encode(DateEncoder.of(DatePart.DAY), DAYS)).containsExactly(-1, 1);
    assertThat(DateEncoder.of(DatePart.DAY).fit(DAYS).toString())
        .startsWith("date: day by [Standardization");
  }

  @Test
  void aMissingCellIsAnErrorUntilSomethingIsSaid() {
    DateColumn gaps = DAYS.copy().append(LocalDate.of(2024, 3, 1));
    gaps.appendMissing();
    DateEncoder day = DateEncoder.of(DatePart.DAY).unscaled();
    assertThatThrownBy(() -> day.fit(gaps))
        .hasMessageContaining("column \"day\", row 4 is missing");
    assertThat(encode(day.missing(Missing.mostFrequent()), gaps)).endsWith(1);
    assertThat(encode(day.missing(Missing.constant("2024-05-17")), gaps)).endsWith(17);
    assertThatThrownBy(() -> day.missing(Missing.mean()).fit(gaps))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mostFrequent()");
    assertThatThrownBy(() -> day.missing(Missing.constant("May")).fit(gaps))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a date or time like 2024-01-31");
  }

  @Test
  void rejectsPartsThatAColumnDoesNotHave() {
    assertThatThrownBy(() -> DateEncoder.of(DatePart.YEAR, DatePart.HOUR).fit(DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DateEncoder: column \"day\" holds dates without times, so it has no [HOUR]");
    TimeColumn times = TimeColumn.create("t", LocalTime.NOON);
    assertThatThrownBy(() -> DateEncoder.of().cyclic(DatePart.MONTH).fit(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds times, which are on no day, so it has no [MONTH]");
    assertThatThrownBy(() -> DateEncoder.of().daysSinceFirst().fit(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has no days since a day");
    assertThatThrownBy(() -> DateEncoder.of().fit(DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no parts are named");
    assertThatThrownBy(() -> DateEncoder.of().cyclic(DatePart.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("years do not come round again");
  }

  @Test
  void rejectsColumnsThatAreNoDatesAndScalingsThatChangeTheWidth() {
    assertThatThrownBy(() -> DateEncoder.of(DatePart.DAY).fit(Columns.text("day", "Monday")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1 is \"Monday\", of type STRING, not a date or time");
    DateEncoder wide =
        DateEncoder.of(DatePart.DAY).scaled(train -> new Reshape(nn.autodiff.Shape.of(1, 1)));
    assertThatThrownBy(() -> wide.fit(DAYS)).isInstanceOf(IllegalArgumentException.class);
  }
}
