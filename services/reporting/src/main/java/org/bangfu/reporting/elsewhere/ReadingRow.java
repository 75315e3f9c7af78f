package org.bangfu.reporting.elsewhere;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.reporting.question.Period;
import org.jspecify.annotations.Nullable;

/** Published readings on their way into the table. */
final class ReadingRow {
  private static final Insert ROW =
      Insert.into(
          "published_reading",
          "division text",
          "indicator text",
          "dimension text",
          "as_of date",
          "period text",
          "unit text",
          "value numeric",
          "precise_to numeric",
          "bound text",
          "over_name text",
          "over_value numeric",
          "over_derived boolean",
          "publisher text",
          "published_in text",
          "published_on date",
          "id uuid",
          "recorded_at timestamptz",
          "recorded_by text",
          "said uuid");

  private ReadingRow() {}

  static Written written(PublishedReading reading) {
    List<@Nullable String> row = new ArrayList<>(columns(reading.published()));
    row.add(reading.id().toString());
    row.add(reading.recordedAt().toString());
    row.add(reading.recordedBy());
    row.add(said(reading.published()).toString());
    return ROW.of(List.of(row));
  }

  /** A digest of all that was published. */
  static UUID said(Published published) {
    // with their lengths, so that no text can be read as two
    String all =
        columns(published).stream()
            .map(text -> text == null ? "-" : text.length() + ":" + text)
            .collect(Collectors.joining());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  private static List<@Nullable String> columns(Published published) {
    Denominator over = published.over();
    Period period = published.time().period();
    return Arrays.asList(
        published.division().value(),
        published.indicator(),
        published.part().key(),
        published.time().asOf().toString(),
        period == null ? null : period.wireName(),
        published.counted().name(),
        plain(published.value()),
        plain(published.precision()),
        published.bound().name(),
        over == null ? null : over.name(),
        over == null ? null : plain(over.value()),
        over == null ? null : Boolean.toString(over.derived()),
        published.publisher(),
        published.publishedIn(),
        published.publishedOn().toString());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
