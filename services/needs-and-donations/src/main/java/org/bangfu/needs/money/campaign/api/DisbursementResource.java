package org.bangfu.needs.money.campaign.api;

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
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.DisburseCampaign;
import org.bangfu.needs.money.campaign.Disbursement;
import org.bangfu.needs.money.campaign.DisbursementShare;
import org.bangfu.needs.money.campaign.Disbursements;
import org.bangfu.needs.money.campaign.RefundCampaign;
import org.bangfu.needs.money.campaign.ReverseDisbursement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What becomes of the money of campaigns. */
@Looks(record = "campaign", fields = "householdId")
@Path("/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
public class DisbursementResource {
  private final DisburseCampaign disburse;
  private final ReverseDisbursement reverse;
  private final RefundCampaign refund;
  private final Disbursements disbursements;
  private final Campaigns campaigns;
  private final Idempotency idempotency;
  private final Caller caller;

  DisbursementResource(
      DisburseCampaign disburse,
      ReverseDisbursement reverse,
      RefundCampaign refund,
      Disbursements disbursements,
      Campaigns campaigns,
      Idempotency idempotency,
      Caller caller) {
    this.disburse = disburse;
    this.reverse = reverse;
    this.refund = refund;
    this.disbursements = disbursements;
    this.campaigns = campaigns;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/disbursements")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Pay a tranche of what a funded campaign raised out to beneficiaries 拨付",
      description = "The next tranche waits for the report on the one before.")
  @APIResponseSchema(value = DisbursementsResponse.Tranche.class, responseCode = "201")
  public RestResponse<DisbursementsResponse.Tranche> disburseCampaign(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid DisburseRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "disburse campaign " + id,
        key,
        request,
        () -> answer(Status.CREATED, disburse.pay(acting, id, request.receivers(), request.day())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/disbursements/{disbursement}/report")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Report, for everybody to read, what became of a tranche 使用报告")
  public RestResponse<DisbursementsResponse.Tranche> reportDisbursement(
      @PathParam("id") UUID id,
      @PathParam("disbursement") UUID disbursement,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid ReportUseRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "report on " + disbursement,
        key,
        request,
        () ->
            answer(
                Status.OK,
                disburse.report(acting, id, disbursement, request.report(), request.day())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/disbursements/{disbursement}/reversal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Looks(record = "disbursement", id = "disbursement", fields = "reason")
  @Operation(
      summary = "Take back a tranche that was paid out wrongly 冲正",
      description =
          "It stays and is marked; its money is there again, and its beneficiaries' benefits fall on"
              + " the day of the reversal. No report on its use is asked.")
  public RestResponse<DisbursementsResponse.Tranche> reverseDisbursement(
      @PathParam("id") UUID id,
      @PathParam("disbursement") UUID disbursement,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid ReversalRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "reverse disbursement " + disbursement,
        key,
        request,
        () ->
            answer(
                Status.OK,
                reverse.reverse(acting, id, disbursement, request.why(), request.day())));
  }

  @GET
  @Transactional
  @Path("/disbursements")
  @RolesAllowed({
    Roles.STAFF,
    Role.HELPER,
    Role.HOUSEHOLD,
    Roles.BUYERS,
    Role.PRODUCER,
    Role.PARTNER
  })
  @Operation(summary = "List what was paid out of a campaign, with the reports on its use")
  public DisbursementsResponse listDisbursements(@PathParam("id") UUID id) {
    DivisionScope scope = caller.scope();
    campaigns.require(scope, id);
    List<Disbursement> tranches = disbursements.of(scope, id);
    List<DisbursementShare> shares = disbursements.shares(scope, tranches);
    return new DisbursementsResponse(
        tranches.stream()
            .map(t -> DisbursementsResponse.Tranche.of(t, disbursements.reversal(t.id()), shares))
            .toList());
  }

  @POST
  @Path("/refund")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Give back what was given to a campaign that missed its target",
      description =
          "A job does it of itself, but for campaigns that were entered after their deadline.")
  public RestResponse<CampaignResponse> refundCampaign(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "refund campaign " + id,
        key,
        "",
        () -> RestResponse.ok(CampaignResponse.of(refund.refund(acting, id))));
  }

  private RestResponse<DisbursementsResponse.Tranche> answer(Status status, Disbursement tranche) {
    return ResponseBuilder.<DisbursementsResponse.Tranche>create(status)
        .location(URI.create("/v1/campaigns/" + tranche.campaignId() + "/disbursements"))
        .entity(
            DisbursementsResponse.Tranche.of(
                tranche,
                disbursements.reversal(tranche.id()),
                disbursements.shares(caller.scope(), List.of(tranche))))
        .build();
  }
}
