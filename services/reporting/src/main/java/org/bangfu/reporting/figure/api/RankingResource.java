package org.bangfu.reporting.figure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.CountingTargets;
import org.bangfu.reporting.aim.ReadTargets;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.RankDivisions;
import org.bangfu.reporting.figure.RankDivisions.Place;
import org.bangfu.reporting.figure.RankDivisions.Ranking;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.RankedLevel;
import org.bangfu.reporting.question.TargetQuery;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is first among siblings. */
@Path("/v1/indicators/{id}/ranking")
@RunOnVirtualThread
@Tag(name = "Figures")
class RankingResource {
  private final Catalogue catalogue;
  private final RankDivisions rankDivisions;
  private final ReadTargets targets;
  private final CheckCompleteness completeness;
  private final Caller caller;

  RankingResource(
      Catalogue catalogue,
      RankDivisions rankDivisions,
      ReadTargets targets,
      CheckCompleteness completeness,
      Caller caller) {
    this.catalogue = catalogue;
    this.rankDivisions = rankDivisions;
    this.targets = targets;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "The divisions of a level inside another, the greatest first",
      description =
          "Of a division above the caller's own it has only the places of the caller's own.")
  public RankingAnswer rankDivisions(
      @PathParam("id") @Parameter(example = "needs.published") String id,
      @BeanParam FigureQuery query,
      @QueryParam("level")
          @Parameter(
              description = "At most three levels below the division; the next one if absent",
              example = "township")
          @Nullable String level,
      @BeanParam TimeQuery time,
      @BeanParam TargetQuery beside,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
    Parameters parameters = new Parameters();
    TimeQuery.Time when = time.read(parameters);
    Indicator indicator = catalogue.named(caller.scope(), id, when.asOf());
    DivisionCode division = parameters.division("division", query.division());
    DivisionLevel ranked = RankedLevel.read(parameters, division, level);
    Narrowing narrowing = parameters.narrowing(indicator, query);
    boolean withTargets = beside.read(parameters);
    parameters.check();
    Completeness checked = completeness.now();
    Ranking ranking =
        rankDivisions.rank(caller.scope(), division, ranked, Asked.of(indicator, narrowing, when));
    if (ranking.places().isEmpty()) {
      throw Problems.notFound("division with a " + ranked.wireName(), division);
    }
    List<Place> shown = ranking.places().stream().limit(limit).toList();
    Aim aim = Aim.of(indicator, narrowing, when.asOf(), when.period());
    CountingTargets counting =
        targets.counting(
            caller.scope(),
            withTargets
                ? shown.stream().map(place -> place.figure().division()).toList()
                : List.of(),
            List.of(aim));
    return new RankingAnswer(
        id,
        division,
        ranked,
        when.asOf(),
        when.period(),
        narrowing.valueOf(Dimension.DRIVE),
        indicator.unit(),
        indicator.definition(),
        ranking.divisions(),
        shown.stream()
            .map(place ->
                RankingAnswer.Item.of(
                    place,
                    counting.against(
                        place.figure().division(), aim, indicator, place.figure().value())))
            .toList(),
        checked);
  }
}
