package org.bangfu.reporting.attainment.api;

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
import java.time.LocalDate;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.attainment.RankAttainment;
import org.bangfu.reporting.attainment.RankAttainment.Attainment;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.RankedLevel;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far divisions are with their targets. */
@Path("/v1/indicators/{id}/attainment")
@RunOnVirtualThread
@Tag(name = "Targets")
class AttainmentResource {
  private final Catalogue catalogue;
  private final RankAttainment rankAttainment;
  private final CheckCompleteness completeness;
  private final Caller caller;

  AttainmentResource(
      Catalogue catalogue,
      RankAttainment rankAttainment,
      CheckCompleteness completeness,
      Caller caller) {
    this.catalogue = catalogue;
    this.rankAttainment = rankAttainment;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "What part of its target a division has come to, and those inside it, ranked",
      description =
          "The target of the whole period that asOf lies in, however little of it is over; without"
              + " a period that to date of due. Divisions without a target are named and not ranked.")
  public AttainmentAnswer readAttainment(
      @PathParam("id") @Parameter(example = "households.registered") String id,
      @BeanParam FigureQuery query,
      @QueryParam("level")
          @Parameter(
              description = "At most three levels below the division; the next one if absent",
              example = "township")
          @Nullable String level,
      @BeanParam TimeQuery time,
      @QueryParam("due")
          @Parameter(
              description =
                  "The day to date of which the targets are set, where that is another than asOf;"
                      + " it goes without a period",
              example = "2020-12-31")
          @Nullable String due,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
    Parameters parameters = new Parameters();
    TimeQuery.Time when = time.read(parameters);
    Indicator indicator = catalogue.named(caller.scope(), id, when.asOf());
    DivisionCode division = parameters.division("division", query.division());
    DivisionLevel ranked =
        division.level() == DivisionLevel.VILLAGE && level == null
            ? null
            : RankedLevel.read(parameters, division, level);
    Narrowing narrowing = parameters.narrowing(indicator, query);
    LocalDate last = parameters.anyDay("due", due, when.asOf());
    if (due != null && when.period() != null) {
      parameters.refuse("due", "goes without a period");
    } else if (last.isBefore(when.asOf())) {
      parameters.refuse("due", "must not be before asOf");
    }
    parameters.check();
    Aim aim = Aim.of(indicator, narrowing, last, when.period());
    Completeness checked = completeness.now();
    Attainment attainment =
        rankAttainment.read(
            caller.scope(), division, ranked, Asked.of(indicator, narrowing, when), aim);
    return new AttainmentAnswer(
        id,
        division,
        ranked,
        when.asOf(),
        when.period(),
        aim.to(),
        narrowing.dimension(),
        narrowing.value(),
        indicator.unit(),
        indicator.definition(),
        AttainmentAnswer.Item.of(attainment.own()),
        attainment.inside().size(),
        attainment.inside().stream().limit(limit).map(AttainmentAnswer.Item::of).toList(),
        attainment.without().size(),
        attainment.without().stream().limit(limit).map(AttainmentAnswer.Named::of).toList(),
        checked);
  }
}
