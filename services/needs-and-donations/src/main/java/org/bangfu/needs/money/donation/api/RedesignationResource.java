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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.money.donation.Donations;
import org.bangfu.needs.money.donation.RedesignateDonation;
import org.bangfu.needs.money.donation.Redesignation;
import org.bangfu.needs.money.donation.Redesignations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Donations that are to be for something else than the giver said. */
@Path("/v1/donations/{id}/redesignations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Donations")
@Looks(record = "donation", fields = "reason")
public class RedesignationResource {
  private final RedesignateDonation redesignate;
  private final Redesignations redesignations;
  private final Donations donations;
  private final Confidential confidential;
  private final Idempotency idempotency;
  private final Caller caller;

  RedesignationResource(
      RedesignateDonation redesignate,
      Redesignations redesignations,
      Donations donations,
      Confidential confidential,
      Idempotency idempotency,
      Caller caller) {
    this.redesignate = redesignate;
    this.redesignations = redesignations;
    this.donations = donations;
    this.confidential = confidential;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Ask that what is left of a donation be for something else 改变用途",
      description = "It holds once another account has confirmed it; until then nothing changes.")
  @APIResponseSchema(value = RedesignationsResponse.One.class, responseCode = "201")
  public RestResponse<RedesignationsResponse.One> redesignateDonation(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid RedesignateRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "redesignate donation " + id,
        key,
        request,
        () ->
            answer(
                Status.CREATED,
                redesignate.propose(
                    acting, caller.account(), id, request.meant(), request.why(), request.day())));
  }

  @POST
  @Path("/{redesignation}/confirmation")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Confirm as another account that a donation is for something else")
  public RestResponse<RedesignationsResponse.One> confirmRedesignation(
      @PathParam("id") UUID id,
      @PathParam("redesignation") UUID redesignation,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return decide("confirm", id, redesignation, key, request, redesignate::confirm);
  }

  @POST
  @Path("/{redesignation}/refusal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Refuse a redesignation, or take one back")
  public RestResponse<RedesignationsResponse.One> refuseRedesignation(
      @PathParam("id") UUID id,
      @PathParam("redesignation") UUID redesignation,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return decide("refuse", id, redesignation, key, request, redesignate::refuse);
  }

  @GET
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "List what a donation was to be for instead")
  public RedesignationsResponse listRedesignations(@PathParam("id") UUID id) {
    DivisionScope scope = caller.scope();
    donations.require(scope, id);
    List<Redesignation> all = redesignations.of(scope, id);
    Vaults vaults = confidential.open(all.stream().map(Redesignation::reasonSubject).toList());
    return new RedesignationsResponse(
        all.stream().map(one -> RedesignationsResponse.One.of(one, vaults)).toList());
  }

  /** Confirmation or refusal. */
  private interface Decision {
    Redesignation take(Acting acting, String account, UUID donation, UUID id, LocalDate day);
  }

  private RestResponse<RedesignationsResponse.One> decide(
      String verb,
      UUID donation,
      UUID id,
      @Nullable String key,
      @Nullable OnDayRequest request,
      Decision decision) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        verb + " redesignation " + id,
        key,
        request,
        () ->
            answer(
                Status.OK,
                decision.take(
                    acting, caller.account(), donation, id, OnDayRequest.dayOf(request))));
  }

  private RestResponse<RedesignationsResponse.One> answer(Status status, Redesignation one) {
    return ResponseBuilder.<RedesignationsResponse.One>create(status)
        .location(URI.create("/v1/donations/" + one.donationId() + "/redesignations"))
        .entity(RedesignationsResponse.One.of(one, confidential.open(List.of(one.reasonSubject()))))
        .build();
  }
}
