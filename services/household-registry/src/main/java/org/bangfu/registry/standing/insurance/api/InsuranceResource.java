package org.bangfu.registry.standing.insurance.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.standing.insurance.BuyInsurance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Policies that are bought for many households at once. */
@Path("/v1/insurance-policies")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Insurance", description = "Insurance against falling back into poverty 防贫保险")
@Looks(record = "household", fields = "insurance")
public class InsuranceResource {
  private final BuyInsurance buy;
  private final Caller caller;

  InsuranceResource(BuyInsurance buy, Caller caller) {
    this.buy = buy;
    this.caller = caller;
  }

  /**
   * What became of a call.
   *
   * @param policies that were not there before
   */
  @Schema(name = "BoughtInsurance")
  public record Bought(int policies) {}

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Write down a policy that is bought for up to 1,000 households",
      description =
          "All of them or none: each has an open file, and no other policy of the kind on one of the"
              + " days. The same again changes nothing. The figures of who is insured fall by"
              + " themselves after the last day.")
  @APIResponse(
      responseCode = "201",
      description = "They are insured",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Bought.class)))
  public RestResponse<Bought> buyInsurance(@NotNull @Valid BuyInsuranceRequest request) {
    int bought =
        buy.buy(
            caller.scope(), request.households(), request.terms(), request.day(), caller.actor());
    return RestResponse.status(Status.CREATED, new Bought(bought));
  }
}
