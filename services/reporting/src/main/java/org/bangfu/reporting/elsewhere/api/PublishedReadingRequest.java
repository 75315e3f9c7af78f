package org.bangfu.reporting.elsewhere.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.reporting.elsewhere.Bound;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was published elsewhere. */
@Schema(
    name = "RecordPublishedReadingRequest",
    examples =
        """
        {"division":"430525","indicator":"poverty.people","by":"standing","part":"IN_POVERTY",
        "asOf":"2019-12-31","value":0.71,"precision":0.01,
        "over":{"name":"农业户籍人口","value":766620,"derived":true},
        "publisher":"洞口县扶贫开发办公室","publishedIn":"县政府门户网站","publishedOn":"2020-07-08"}\
        """)
@SelfConsistent
record PublishedReadingRequest(
    @NotNull DivisionCode division,
    @NotBlank
        @Schema(description = "one of the platform or of a division", examples = "poverty.people")
        String indicator,
    @Schema(description = "of which dimension a part is meant; absent for the whole")
        @Nullable Dimension by,
    @Schema(description = "which part", examples = "IN_POVERTY") @Size(min = 1, max = 100)
        @Nullable String part,
    @NotNull @NotInFuture @Schema(description = "the day through whose end it counts")
        LocalDate asOf,
    @Schema(
            description =
                "what came in the period that asOf lies in, through asOf; from the beginning if"
                    + " absent. A stock is the same either way.")
        @Nullable Period period,
    @NotNull
        @Schema(
            description =
                "an integer for counts, a decimal string for yuan, a number for a rate and of what"
                    + " is over a denominator; never negative",
            implementation = Object.class,
            required = true,
            oneOf = {BigDecimal.class, String.class})
        JsonNode value,
    @Schema(
            description =
                "what the last digit that was published counts, a power of ten in the form of"
                    + " the value: \"1000000.00\" of 4.65 亿 yuan, 1000 of 62.3 万 people, 0.01 of 18.14 %."
                    + " A count or an amount is exact without; a rate has to say it.",
            implementation = Object.class,
            oneOf = {BigDecimal.class, String.class})
        @Nullable JsonNode precision,
    @Schema(description = "AT_LEAST for 余, 多 or 以上; EXACT if absent") @Nullable Bound bound,
    @Schema(
            description =
                "of what the value is a percentage, where the indicator counts and is no rate itself")
        @Valid
        @Nullable Over over,
    @NotBlank @Size(max = 100) @Schema(description = "who published it") String publisher,
    @NotBlank @Size(max = 200) @Schema(description = "where: a paper, a site, a page of it")
        String publishedIn,
    @NotNull @NotInFuture LocalDate publishedOn)
    implements Consistent {

  /** A denominator that is named. */
  @Schema(name = "PublishedDenominator")
  record Over(
      @NotBlank @Size(max = 100) @Schema(description = "what it counts", examples = "农业户籍人口")
          String name,
      @NotNull
          @Schema(
              description = "in the indicator's unit, more than nothing",
              implementation = Object.class,
              required = true,
              oneOf = {BigDecimal.class, String.class},
              examples = "766620")
          JsonNode value,
      @NotNull
          @Schema(
              description =
                  "whether it was not published itself but follows from what was: its value from the"
                      + " number and the percentage")
          Boolean derived) {}

  @Override
  public void check(BrokenRules broken) {
    broken
        .when((by == null) != (part == null), "part", "by and part belong together")
        .when(
            asOf != null && publishedOn != null && publishedOn.isBefore(asOf),
            "publishedOn",
            "must not be before asOf");
  }
}
