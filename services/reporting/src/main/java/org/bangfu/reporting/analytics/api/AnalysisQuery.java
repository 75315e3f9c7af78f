package org.bangfu.reporting.analytics.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.RankedLevel;
import org.bangfu.reporting.question.TargetQuery;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked for at once; a {@code @BeanParam}. */
public class AnalysisQuery {
  private static final int MOST_PERIODS = 400;

  @QueryParam("indicator")
  @Parameter(
      required = true,
      description = "Ids of indicators, with commas between, in 200 characters",
      example = "needs.published,aid.funds")
  @Nullable String indicators;

  @QueryParam("division")
  @Parameter(
      required = true,
      description = "Division codes, with commas between, in 200 characters",
      example = "430525")
  @Nullable String divisions;

  @QueryParam("level")
  @Parameter(
      description = "The divisions of this level inside each; the divisions themselves if absent",
      example = "township")
  @Nullable String level;

  @QueryParam("dimension")
  @Parameter(
      description =
          "By whose values each indicator is taken apart; the whole if absent. Several, with commas"
              + " between, take it apart by each value of the one with each of the other: that is"
              + " added up from the records, of which there may be 500,000",
      example = "category")
  @Nullable String dimension;

  @QueryParam("period")
  @Parameter(
      description =
          Period.NAMES
              + ": figures of each period from from to to; figures to date of"
              + " to if absent",
      example = "month")
  @Nullable String period;

  @QueryParam("from")
  @Parameter(
      description = "A day in the first period; the last period alone if absent",
      example = "2020-01-01")
  @Nullable String from;

  @QueryParam("to")
  @Parameter(description = "The last day that is counted; today if absent", example = "2020-11-30")
  @Nullable String to;

  @QueryParam("targets")
  @Parameter(
      description = "true for each figure's target and what part of it the figure is",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Nullable String targets;

  Analysis read(Catalogue catalogue, DivisionScope scope) {
    Parameters parameters = new Parameters();
    LocalDate last = parameters.day("to", to, BusinessDays.today());
    List<Time> times = times(parameters, last);
    List<Dimension> by = dimensions(parameters);
    List<DivisionCode> codes =
        named(parameters, "division", divisions).stream()
            .map(code -> parameters.division("division", code))
            .toList();
    DivisionLevel inside =
        level == null ? null : RankedLevel.named(parameters, level, DivisionLevel.TOWNSHIP);
    if (inside != null && codes.stream().anyMatch(code -> code.level().compareTo(inside) >= 0)) {
      parameters.refuse("level", "must be below that of each division");
    }
    boolean withTargets = TargetQuery.read(parameters, targets);
    if (withTargets && by.size() > 1) {
      parameters.refuse("targets", "are set for one dimension at most");
    }
    List<String> ids = named(parameters, "indicator", indicators);
    parameters.check();
    List<List<Indicator>> asked = ids.stream().map(id -> catalogue.versions(scope, id)).toList();
    for (List<Indicator> versions : asked) {
      if (versions.stream().anyMatch(each -> !each.dimensions().containsAll(by))) {
        parameters.refuse("dimension", versions.getFirst().id() + " is not kept by this");
      } else if (by.size() > 1 && versions.stream().anyMatch(Indicator::isOfDistinct)) {
        parameters.refuse(
            "dimension", versions.getFirst().id() + " is counted by one dimension at a time");
      }
    }
    parameters.check();
    return new Analysis(asked, codes, inside, times, by, withTargets);
  }

  private List<Time> times(Parameters parameters, LocalDate last) {
    Period by = parameters.period(period);
    if (by == null) {
      if (from != null) {
        parameters.refuse("from", "goes with a period");
      }
      return List.of(new Time(last, null));
    }
    LocalDate start = by.startOf(parameters.day("from", from, last));
    if (start.isAfter(last)) {
      parameters.refuse("from", "must not be after to");
    } else if (!by.plus(start, MOST_PERIODS).isAfter(last)) {
      parameters.refuse("from", "at most " + MOST_PERIODS + " periods can be asked for at once");
      return List.of();
    }
    List<Time> times = new ArrayList<>();
    for (LocalDate first = start; !first.isAfter(last); first = by.plus(first, 1)) {
      LocalDate end = by.plus(first, 1).minusDays(1);
      times.add(new Time(end.isAfter(last) ? last : end, by));
    }
    return times;
  }

  private List<Dimension> dimensions(Parameters parameters) {
    if (dimension == null) {
      return List.of();
    }
    List<Dimension> named = new ArrayList<>();
    for (String name : named(parameters, "dimension", dimension)) {
      Arrays.stream(Dimension.values())
          .filter(known -> known.wireName().equals(name))
          .findFirst()
          .ifPresentOrElse(
              named::add,
              () ->
                  parameters.refuse(
                      "dimension", "must be drive, kind, channel, category or standing"));
    }
    return named;
  }

  private static List<String> named(Parameters parameters, String name, @Nullable String values) {
    List<String> distinct =
        values == null
            ? List.of()
            : Arrays.stream(values.split(",")).map(String::strip).distinct().toList();
    if (distinct.isEmpty()) {
      parameters.refuse(name, "must name one at least");
    }
    return distinct;
  }
}
