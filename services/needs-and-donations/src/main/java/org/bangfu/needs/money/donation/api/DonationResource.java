package org.bangfu.needs.money.donation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.money.donation.Donation;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationFilter;
import org.bangfu.needs.money.donation.Donations;
import org.bangfu.needs.money.donation.Intake;
import org.bangfu.needs.money.donation.PledgeDonations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Donations over HTTP: received, read, listed. */
@Looks(
    record = "donation",
    fields = {"helperId", "householdId"})
@Path("/v1/donations")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Donations", description = "Money given online and offline 捐赠")
public class DonationResource {
  private final Donations donations;
  private final PledgeDonations pledge;
  private final Landing landing;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Views<Donation, DonationResponse> views;

  DonationResource(
      Donations donations,
      PledgeDonations pledge,
      Landing landing,
      Idempotency idempotency,
      Caller caller) {
    this.donations = donations;
    this.pledge = pledge;
    this.landing = landing;
    this.idempotency = idempotency;
    this.caller = caller;
    this.views = DonationResponse.views(caller);
  }

  @POST
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Pledge a donation, which is received when its payment is proved")
  @APIResponse(
      responseCode = "200",
      description =
          "This reference, or this payment with this amount, was told before; nothing has changed")
  public RestResponse<DonationResponse> receiveDonation(
      @HeaderParam(Idempotency.HEADER)
          @Parameter(required = true, description = "a key of the caller's own choice")
          @Nullable String key,
      @NotNull @Valid ReceiveDonationRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once("receive donation", key, request, () -> receiveOnce(acting, request));
  }

  private RestResponse<DonationResponse> receiveOnce(
      Acting acting, ReceiveDonationRequest request) {
    Intake intake = pledge.open(acting, List.of(request));
    return views.of(
        landing.one(
            Donation.class,
            Donations.REACH,
            acting,
            request.clientReference(),
            request,
            () -> intake.toldBefore(request),
            () -> intake.pledge(request.facts(acting))));
  }

  @POST
  @Path("/bulk")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.PARTNER})
  @Operation(summary = "Pledge up to 1,000 donations")
  public BulkAnswer receiveDonations(@NotNull @Valid BulkRequest<ReceiveDonationRequest> request) {
    Acting acting = Acting.of(caller);
    List<ReceiveDonationRequest> sent = request.items().stream().filter(Objects::nonNull).toList();
    Intake intake = pledge.open(acting, sent);
    return landing.many(
        Donations.REACH,
        acting,
        request.items(),
        item -> item,
        landed -> alsoTold(landed, sent, intake),
        item -> intake.pledge(item.facts(acting)).id());
  }

  /** Those told before under their reference, and those told before as the same payment. */
  private static Map<String, UUID> alsoTold(
      Map<String, UUID> landed, List<ReceiveDonationRequest> sent, Intake intake) {
    Map<String, UUID> all = new HashMap<>(landed);
    for (ReceiveDonationRequest item : sent) {
      Donation before = intake.toldBefore(item);
      if (before != null && item.clientReference() != null) {
        all.putIfAbsent(item.clientReference(), before.id());
      }
    }
    return all;
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Read a donation")
  public RestResponse<DonationResponse> readDonation(@PathParam("id") UUID id) {
    return views.there(donations.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Role.PARTNER})
  @Operation(summary = "List donations by division and channel")
  public Page<DonationResponse> listDonations(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("channel") @Nullable DonationChannel channel,
      @BeanParam @Valid PageRequest page) {
    return donations.page(
        caller.scope(),
        new DonationFilter(division, channel, null, null, null),
        page,
        views.items());
  }
}
