package org.bangfu.registry.standing.insurance.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.insurance.Policies;
import org.bangfu.registry.standing.insurance.StepInsurance;
import org.bangfu.registry.standing.insurance.StepInsurance.Taken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a household is insured by, and what was paid out to it. */
@Path("/v1/households/{id}/insurance-policies")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Insurance")
@Looks(
    record = "household",
    fields = {"insurance", "reason"},
    each = false)
public class HouseholdInsuranceResource {
  private final StepInsurance step;
  private final Policies policies;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  HouseholdInsuranceResource(
      StepInsurance step,
      Policies policies,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.step = step;
    this.policies = policies;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List what a household is insured by, with what was paid out")
  public List<PolicyView> listInsurance(@RestPath UUID id) {
    return shown(id);
  }

  @POST
  @Transactional
  @Path("{policyId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back a policy that was wrong",
      description = "It counts until the day; from its first day on it never did.")
  public List<PolicyView> reverseInsurance(
      @RestPath UUID id, @RestPath UUID policyId, @NotNull @Valid ReversalRequest request) {
    step.reverse(caller.scope(), taken(id, policyId, request));
    return shown(id);
  }

  @POST
  @Transactional
  @Path("{policyId}/claims")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Write down what an insurer paid out to a household",
      description = "The same amount of the same day again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "It is written down",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PolicyView.ClaimView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was there before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PolicyView.ClaimView.class)))
  public RestResponse<PolicyView.ClaimView> payInsuranceClaim(
      @RestPath UUID id, @RestPath UUID policyId, @NotNull @Valid PayClaimRequest request) {
    Taken taken = new Taken(id, policyId, request.day(), request.why(), caller.actor());
    StepInsurance.Paid paid = step.pay(caller.scope(), taken, request.amount());
    return RestResponse.status(
        paid.isNew() ? Status.CREATED : Status.OK, PolicyView.of(paid.claim(), notes.of(id)));
  }

  @POST
  @Transactional
  @Path("{policyId}/claims/{claimId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Take back a payment of an insurer that was written down wrongly")
  public List<PolicyView> reverseInsuranceClaim(
      @RestPath UUID id,
      @RestPath UUID policyId,
      @RestPath UUID claimId,
      @NotNull @Valid ReversalRequest request) {
    step.reverseClaim(caller.scope(), taken(id, policyId, request), claimId);
    return shown(id);
  }

  private Taken taken(UUID id, UUID policyId, ReversalRequest request) {
    return new Taken(id, policyId, request.day(), request.why(), caller.actor());
  }

  private List<PolicyView> shown(UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return PolicyView.of(policies.of(id), policies.claimsOf(id), notes.of(id));
  }
}
