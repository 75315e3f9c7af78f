package org.bangfu.reporting.figure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.figure.Share;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.FigureQuery;
import org.bangfu.reporting.question.Parameters;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A figure's share of another division's. */
@Path("/v1/indicators/{id}/share")
@RunOnVirtualThread
@Tag(name = "Figures")
class ShareResource {
  private final Catalogue catalogue;
  private final ReadFigures figures;
  private final CheckCompleteness completeness;
  private final Caller caller;

  ShareResource(
      Catalogue catalogue, ReadFigures figures, CheckCompleteness completeness, Caller caller) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "A division's share of a division that it lies in, in percent",
      description = "Of a division above the caller's own neither name nor figure is told.")
  public ShareAnswer readShare(
      @PathParam("id") @Parameter(example = "aid.funds") String id,
      @BeanParam FigureQuery query,
      @QueryParam("of")
          @Parameter(description = "The whole; the parent if absent", example = "4305")
          @Nullable String of,
      @BeanParam TimeQuery time) {
    Parameters parameters = new Parameters();
    TimeQuery.Time when = time.read(parameters);
    Indicator indicator = catalogue.named(caller.scope(), id, when.asOf());
    DivisionCode division = parameters.division("division", query.division());
    DivisionCode parent = division.parent() == null ? division : division.parent();
    DivisionCode whole = of == null ? parent : parameters.division("of", of);
    if (!whole.contains(division)) {
      parameters.refuse("of", "must be a division that the other lies in");
    }
    if (indicator.kind() == IndicatorKind.RATE) {
      parameters.refuse("id", "a rate has no share");
    }
    Narrowing narrowing = parameters.narrowing(indicator, query);
    parameters.check();
    Completeness checked = completeness.now();
    Share share =
        figures.share(caller.scope(), division, whole, Asked.of(indicator, narrowing, when));
    return ShareAnswer.of(
        share, caller.scope().covers(whole), when, narrowing.valueOf(Dimension.DRIVE), checked);
  }
}
