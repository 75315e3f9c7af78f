package org.bangfu.needs.money.donation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.money.donation.Donation;
import org.bangfu.needs.money.donation.DonationUse;
import org.bangfu.needs.money.donation.Donations;
import org.bangfu.needs.money.donation.RefundDonation;
import org.bangfu.needs.money.donation.ReverseUse;
import org.bangfu.needs.money.donation.SpendDonation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of a donation. */
@Path("/v1/donations")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Donations")
@Looks(record = "donation", fields = "purpose")
public class DonationSpendingResource {
  private final SpendDonation spend;
  private final RefundDonation giveBack;
  private final ReverseUse reverse;
  private final Donations donations;
  private final Confidential confidential;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Views<Donation, DonationResponse> views;

  DonationSpendingResource(
      SpendDonation spend,
      RefundDonation giveBack,
      ReverseUse reverse,
      Donations donations,
      Confidential confidential,
      Idempotency idempotency,
      Caller caller) {
    this.spend = spend;
    this.giveBack = giveBack;
    this.reverse = reverse;
    this.donations = donations;
    this.confidential = confidential;
    this.idempotency = idempotency;
    this.caller = caller;
    this.views = DonationResponse.views(caller);
  }

  @POST
  @Path("/{id}/use")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Pay a donation, or a part of it, out to those whom the giver meant")
  public RestResponse<DonationResponse> useDonation(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid UseDonationRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "use donation " + id,
        key,
        request,
        () ->
            views.there(
                spend.use(acting, id, request.all(), BusinessDays.orToday(request.occurredOn()))));
  }

  @GET
  @Transactional
  @Path("/{id}/uses")
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(summary = "List what a donation was used for")
  public DonationUsesResponse listDonationUses(@PathParam("id") UUID id) {
    DivisionScope scope = caller.scope();
    donations.require(scope, id);
    List<DonationUse> uses = donations.uses(scope, id);
    List<UUID> told =
        scope.open()
            ? List.of()
            : uses.stream()
                .filter(DonationUse::hasPurpose)
                .map(DonationUse::purposeSubject)
                .toList();
    return DonationUsesResponse.of(uses, donations.reversals(id), scope, confidential.open(told));
  }

  @POST
  @Path("/{id}/uses/{use}/reversal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Looks(record = "donation", fields = "reason")
  @Operation(
      summary = "Take back what a beneficiary received of a donation",
      description = "The money is there again, for what the donation is meant for.")
  public RestResponse<DonationResponse> reverseDonationUse(
      @PathParam("id") UUID id,
      @PathParam("use") UUID use,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid ReversalRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "reverse use " + use,
        key,
        request,
        () -> views.there(reverse.reverse(acting, id, use, request.why(), request.day())));
  }

  @POST
  @Path("/{id}/refund")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Looks(
      record = "donation",
      fields = {"helperId", "householdId"})
  @Operation(summary = "Give a donation, or what is left of it, back")
  public RestResponse<DonationResponse> refundDonation(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable RefundDonationRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "refund donation " + id,
        key,
        request,
        () ->
            views.there(
                giveBack.refund(
                    acting,
                    id,
                    request == null ? null : request.amount(),
                    BusinessDays.orToday(request == null ? null : request.occurredOn()))));
  }
}
