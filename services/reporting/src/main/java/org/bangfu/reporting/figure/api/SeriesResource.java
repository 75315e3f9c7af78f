package org.bangfu.reporting.figure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.CountingTargets;
import org.bangfu.reporting.aim.ReadTargets;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.ReadSeries;
import org.bangfu.reporting.figure.ReadSeries.Point;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.TargetQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a figure went. */
@Path("/v1/indicators/{id}/series")
@RunOnVirtualThread
@Tag(name = "Figures")
class SeriesResource {
  private static final int MOST_POINTS = 400;
  private static final int POINTS_BY_DEFAULT = 12;

  private final Catalogue catalogue;
  private final ReadSeries series;
  private final ReadTargets targets;
  private final CheckCompleteness completeness;
  private final Caller caller;

  SeriesResource(
      Catalogue catalogue,
      ReadSeries series,
      ReadTargets targets,
      CheckCompleteness completeness,
      Caller caller) {
    this.catalogue = catalogue;
    this.series = series;
    this.targets = targets;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "An indicator period by period",
      description =
          "A flow's sum in each period, a stock's value on its last day, a distinct count of the"
              + " period alone, a rate of these. All of it"
              + " is made by the version of the indicator that is in force on the last day. Outside"
              + " readings are no part of a series.")
  public SeriesAnswer readSeries(
      @PathParam("id") @Parameter(example = "needs.published") String id,
      @BeanParam FigureQuery query,
      @QueryParam("period")
          @Parameter(description = Period.NAMES + "; month if absent", example = "month")
          @Nullable String period,
      @QueryParam("from")
          @Parameter(
              description = "A day in the first period; twelve periods in all if absent",
              example = "2019-12-01")
          @Nullable String from,
      @QueryParam("to")
          @Parameter(
              description = "The last day that is counted; today if absent",
              example = "2020-11-30")
          @Nullable String to,
      @BeanParam TargetQuery beside) {
    Parameters parameters = new Parameters();
    LocalDate last = parameters.day("to", to, BusinessDays.today());
    Indicator indicator = catalogue.named(caller.scope(), id, last);
    DivisionCode division = parameters.division("division", query.division());
    Narrowing narrowing = parameters.narrowing(indicator, query);
    Period named = parameters.period(period);
    Period by = named == null ? Period.MONTH : named;
    LocalDate first =
        by.startOf(parameters.day("from", from, by.plus(last, 1 - POINTS_BY_DEFAULT)));
    if (first.isAfter(last)) {
      parameters.refuse("from", "must not be after to");
    } else if (!by.plus(first, MOST_POINTS).isAfter(last)) {
      parameters.refuse("from", "at most " + MOST_POINTS + " periods can be asked for at once");
    }
    boolean withTargets = beside.read(parameters);
    parameters.check();
    Completeness checked = completeness.now();
    List<Point> points =
        series.read(caller.scope(), division, indicator, narrowing, by, first, last);
    List<Aim> aims =
        points.stream().map(point -> Aim.of(indicator, narrowing, point.from(), by)).toList();
    CountingTargets counting =
        targets.counting(caller.scope(), withTargets ? List.of(division) : List.of(), aims);
    return new SeriesAnswer(
        id,
        division,
        by,
        first,
        last,
        narrowing.valueOf(Dimension.DRIVE),
        indicator.unit(),
        indicator.definition(),
        IntStream.range(0, points.size())
            .mapToObj(i ->
                SeriesAnswer.Item.of(
                    points.get(i),
                    indicator.unit(),
                    counting.against(division, aims.get(i), indicator, points.get(i).value())))
            .toList(),
        checked);
  }
}
