package org.bangfu.reporting.elsewhere.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.elsewhere.Agreement;
import org.bangfu.reporting.elsewhere.Bound;
import org.bangfu.reporting.elsewhere.Compared;
import org.bangfu.reporting.elsewhere.Published;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was published elsewhere, and what our own figure says of the same now. */
@Schema(name = "PublishedReading")
record PublishedReadingAnswer(
    UUID id,
    DivisionCode division,
    @Schema(examples = "poverty.people") String indicator,
    @Schema(description = "of which dimension it is a part; absent for the whole")
        @Nullable Dimension by,
    @Nullable String part,
    LocalDate asOf,
    @Schema(description = "absent for from the beginning, and for a stock") @Nullable Period period,
    @Schema(
            oneOf = {BigDecimal.class, String.class},
            examples = "0.71")
        Object value,
    @Schema(
            description = "what the last digit that was published counts",
            oneOf = {BigDecimal.class, String.class},
            examples = "0.01")
        Object precision,
    @Schema(description = "of value, precision, ours and difference") Unit unit,
    Bound bound,
    @Schema(description = "of what the value is a percentage; absent where it is what is counted")
        @Nullable DenominatorOfReading over,
    String publisher,
    String publishedIn,
    LocalDate publishedOn,
    @Schema(
            description =
                "agrees: equal where rounded half up to the precision, or not below a bound;"
                    + " nothing-of-ours: no record of that day or an earlier one, or nothing to divide by;"
                    + " not-told: our figure is not the caller's to see")
        Agreement agreement,
    @Schema(
            description =
                "what our own figure says of the same now, with two decimals more where it is a rate;"
                    + " absent where there is none to compare",
            oneOf = {BigDecimal.class, String.class},
            examples = "0.7100")
        @Nullable Object ours,
    @Schema(
            description = "ours less what was published; absent where they agree",
            oneOf = {BigDecimal.class, String.class})
        @Nullable Object difference,
    @Schema(description = "whether ours is an outside reading") boolean outside,
    @Schema(
            description =
                "the first day of which we have a record of the indicator there: what is of a day"
                    + " soon after may lack what was never written down here")
        @Nullable LocalDate recordsFrom,
    OffsetDateTime recordedAt,
    String recordedBy) {

  static PublishedReadingAnswer of(Compared compared) {
    Published published = compared.reading().published();
    return new PublishedReadingAnswer(
        compared.reading().id(),
        published.division(),
        published.indicator(),
        published.part().dimension(),
        published.part().value(),
        published.time().asOf(),
        published.time().period(),
        published.published(published.value()),
        published.published(published.precision()),
        published.unit(),
        published.bound(),
        DenominatorOfReading.of(published),
        published.publisher(),
        published.publishedIn(),
        published.publishedOn(),
        compared.agreement(),
        published.ofOurs(compared.ours()),
        published.ofOurs(compared.difference()),
        compared.outside(),
        compared.recordsFrom(),
        compared.reading().recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        compared.reading().recordedBy());
  }
}
