package org.bangfu.reporting.analytics.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.reporting.analytics.Analyse;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.indicator.Catalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several figures at once. */
@Path("/v1/analytics")
@RunOnVirtualThread
@Tag(name = "Figures")
class AnalyticsResource {
  private final Catalogue catalogue;
  private final Analyse analyse;
  private final CheckCompleteness completeness;
  private final Caller caller;

  AnalyticsResource(
      Catalogue catalogue, Analyse analyse, CheckCompleteness completeness, Caller caller) {
    this.catalogue = catalogue;
    this.analyse = analyse;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "Several indicators of several divisions and periods at once, one figure a row",
      description =
          "At most 10,000 figures. In a period a flow is what came in it, a stock what there is at"
              + " its end, a rate of the two.")
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(
      responseCode = "404",
      description = "There is no such division or indicator, or it is not the caller's")
  public AnalyticsAnswer readAnalytics(@BeanParam AnalysisQuery query) {
    Analysis analysis = query.read(catalogue, caller.scope());
    // asked before the figures: what comes in between must not pass for counted
    Completeness checked = completeness.now();
    List<AnalyticsAnswer.Item> items =
        analyse.read(caller.scope(), analysis).stream().map(AnalyticsAnswer.Item::of).toList();
    return AnalyticsAnswer.of(analysis.dimensions(), items, checked);
  }
}
