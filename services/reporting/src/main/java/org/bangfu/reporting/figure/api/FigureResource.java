package org.bangfu.reporting.figure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.ReadTargets;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.TargetQuery;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One figure. */
@Path("/v1/indicators/{id}")
@RunOnVirtualThread
@Tag(name = "Figures", description = "Indicators by division and period 指标数值")
class FigureResource {
  private final Catalogue catalogue;
  private final ReadFigures figures;
  private final ReadTargets targets;
  private final CheckCompleteness completeness;
  private final Caller caller;

  FigureResource(
      Catalogue catalogue,
      ReadFigures figures,
      ReadTargets targets,
      CheckCompleteness completeness,
      Caller caller) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.targets = targets;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "An indicator's value for a division")
  public FigureAnswer readIndicator(
      @PathParam("id") @Parameter(example = "needs.published") String id,
      @BeanParam FigureQuery query,
      @BeanParam TimeQuery time,
      @BeanParam TargetQuery beside) {
    Parameters parameters = new Parameters();
    TimeQuery.Time when = time.read(parameters);
    Indicator indicator = catalogue.named(caller.scope(), id, when.asOf());
    DivisionCode division = parameters.division("division", query.division());
    Narrowing narrowing = parameters.narrowing(indicator, query);
    boolean withTarget = beside.read(parameters);
    parameters.check();
    Completeness checked = completeness.now();
    Figure figure = figures.one(caller.scope(), division, Asked.of(indicator, narrowing, when));
    Aim aim = Aim.of(indicator, narrowing, when.asOf(), when.period());
    Against against =
        targets
            .counting(caller.scope(), withTarget ? List.of(division) : List.of(), List.of(aim))
            .against(division, aim, indicator, figure.value());
    return FigureAnswer.of(figure, when, narrowing, against, checked);
  }
}
