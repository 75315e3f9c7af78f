package org.bangfu.needs.permission.consent.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.permission.consent.ConfirmConsent;
import org.bangfu.needs.permission.consent.Consent;
import org.bangfu.needs.permission.consent.Consents;
import org.bangfu.needs.permission.consent.GiveConsent;
import org.bangfu.needs.permission.consent.Notices;
import org.bangfu.needs.permission.consent.WithdrawConsent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Consents over HTTP. */
@Path("/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Consents", description = "What partner websites may be told of whom 同意")
public class ConsentResource {
  private final Consents consents;
  private final ConsentSubjects subjects;
  private final GiveConsent giveConsent;
  private final ConfirmConsent confirmConsent;
  private final WithdrawConsent withdrawConsent;
  private final Notices notices;
  private final Landing landing;
  private final Audit audit;
  private final Caller caller;

  ConsentResource(
      Consents consents,
      ConsentSubjects subjects,
      GiveConsent giveConsent,
      ConfirmConsent confirmConsent,
      WithdrawConsent withdrawConsent,
      Notices notices,
      Landing landing,
      Audit audit,
      Caller caller) {
    this.consents = consents;
    this.subjects = subjects;
    this.giveConsent = giveConsent;
    this.confirmConsent = confirmConsent;
    this.withdrawConsent = withdrawConsent;
    this.notices = notices;
    this.landing = landing;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Looks(record = "consent")
  @Operation(
      operationId = "giveConsent",
      summary = "Give a consent; it replaces a live one",
      description =
          "What is replaced is withdrawn at the same moment. A partner website enters what was"
              + " given at its site, for itself alone: it is PENDING, and tells nobody anything,"
              + " until the household or staff of its place confirms it. After one of them has"
              + " withdrawn a consent a website enters none.")
  @APIResponse(
      responseCode = "201",
      description = "The consent is live; what a website has entered is pending",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client had sent this reference before; nothing has changed",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  public Response give(@NotNull @Valid GiveConsentRequest request) {
    Acting acting = Acting.of(caller);
    Consent before =
        landing.before(Consent.class, Consents.REACH, acting, request.clientReference(), request);
    if (before != null) {
      return answer(Response.Status.OK, before);
    }
    Notices.requireKnown(
        notices.known(List.of(request.noticeVersion())), request.noticeVersion(), "/noticeVersion");
    Consent given = giveConsent.give(acting, request.facts(acting, subjects.of(request, acting)));
    return answer(Response.Status.CREATED, given);
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD
  })
  @Looks(record = "consent")
  @Operation(
      operationId = "confirmConsent",
      summary = "Confirm what a partner website has told of a consent; it holds from then on",
      description = "It takes the place of a live one. To turn it down, withdraw it.")
  @APIResponse(
      responseCode = "200",
      description = "The consent is live",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  public Response confirm(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answer(
        Response.Status.OK,
        confirmConsent.confirm(Acting.of(caller), id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Looks(record = "consent")
  @Operation(
      operationId = "withdrawConsent",
      summary = "Withdraw a live consent, or turn a pending one down, at the word of its subject",
      description = "It stays as history. A partner website withdraws what it brought in.")
  @APIResponse(
      responseCode = "200",
      description = "The consent is withdrawn",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  public Response withdraw(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answer(
        Response.Status.OK,
        withdrawConsent.withdraw(Acting.of(caller), id, OnDayRequest.dayOf(request)));
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Looks(record = "consent")
  @Operation(operationId = "getConsent", summary = "Read a consent, pending, live or withdrawn")
  @APIResponse(
      responseCode = "200",
      description = "The consent",
      content = @Content(schema = @Schema(implementation = ConsentResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(Response.Status.OK, consents.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Looks(record = "consent")
  @Operation(
      operationId = "listConsents",
      summary = "List consents, pending, live and withdrawn",
      description =
          "Staff sees those of its divisions, a household its own, a partner website what it"
              + " brought in.")
  public Page<ConsentResponse> list(
      @QueryParam("householdId") @Nullable UUID householdId, @BeanParam @Valid PageRequest page) {
    DivisionScope scope = caller.scope();
    return consents.page(scope, householdId, page, row -> ConsentResponse.of(row, scope));
  }

  private Response answer(Response.Status status, Consent consent) {
    audit.about(consent.id());
    return Response.status(status)
        .location(URI.create("/v1/consents/" + consent.id()))
        .tag(EntityTags.of(consent.version()))
        .entity(ConsentResponse.of(consent, caller.scope()))
        .build();
  }
}
