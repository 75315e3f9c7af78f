package org.bangfu.registry.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.audit.Looks;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.Role;
import org.bangfu.registry.benefit.Benefits;
import org.bangfu.registry.benefit.api.BenefitView;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.api.HouseholdView;
import org.bangfu.registry.household.api.StepView;
import org.bangfu.registry.rights.Corrections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives a household its own data. */
@Path("/v1/households/{id}/copy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rights")
public class CopyResource {
  private static final UUID FIRST = new UUID(0, 0);

  private final Households households;
  private final Benefits benefits;
  private final Corrections corrections;
  private final Confidential confidential;
  private final Caller caller;

  CopyResource(
      Households households,
      Benefits benefits,
      Corrections corrections,
      Confidential confidential,
      Caller caller) {
    this.households = households;
    this.benefits = benefits;
    this.corrections = corrections;
    this.confidential = confidential;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.HOUSEHOLD})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "statement"})
  @Operation(
      operationId = "copyHousehold",
      summary = "Give a household everything that the registry has of it")
  @APIResponse(responseCode = "200", description = "In clear; it is not to be stored on the way")
  public RestResponse<HouseholdCopy> copy(@RestPath UUID id) {
    var scope = caller.scope();
    var household =
        households.byId(id, scope).orElseThrow(() -> Problems.notFound("household", id));
    var copy =
        new HouseholdCopy(
            Instant.now(),
            HouseholdView.inClear(household, confidential),
            households.stepsOf(id, scope).stream().map(StepView::of).toList(),
            benefits.of(id, scope).stream().map(BenefitView::of).toList(),
            corrections.of(id, scope, FIRST, Integer.MAX_VALUE).stream()
                .map(c -> CorrectionView.of(c, confidential))
                .toList());
    return ResponseBuilder.ok(copy)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"household-" + id + ".json\"")
        .build();
  }
}
