package org.bangfu.needs.permission.consent.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.needs.permission.consent.ConfirmConsent;
import org.bangfu.needs.permission.consent.Consent;
import org.bangfu.needs.permission.consent.Consents;
import org.bangfu.needs.permission.consent.GiveConsent;
import org.bangfu.needs.permission.consent.Notices;
import org.bangfu.needs.permission.consent.WithdrawConsent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Consents over HTTP. */
@Path("/v1/consents")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Consents", description = "What partner websites may be told of whom 同意")
@Looks(record = "consent")
public class ConsentResource {
  private final Consents consents;
  private final ConsentSubjects subjects;
  private final GiveConsent giveConsent;
  private final ConfirmConsent confirmConsent;
  private final WithdrawConsent withdrawConsent;
  private final Notices notices;
  private final Landing landing;
  private final Caller caller;
  private final Views<Consent, ConsentResponse> views;

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
    this.caller = caller;
    this.views =
        Views.of("/v1/consents/", Consent::id, Consent::version, caller, ConsentResponse::of)
            .telling(audit::about);
  }

  @POST
  @Transactional
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(
      summary = "Give a consent; it replaces a live one",
      description =
          "What is replaced is withdrawn at the same moment. A partner website enters what was"
              + " given at its site, for itself alone: it is PENDING, and tells nobody anything,"
              + " until the household or staff of its place confirms it. After one of them has"
              + " withdrawn a consent a website enters none.")
  public RestResponse<ConsentResponse> giveConsent(@NotNull @Valid GiveConsentRequest request) {
    Acting acting = Acting.of(caller);
    return views.of(
        landing.one(
            Consent.class,
            Consents.REACH,
            acting,
            request.clientReference(),
            request,
            () -> given(acting, request)));
  }

  private Consent given(Acting acting, GiveConsentRequest request) {
    Notices.requireKnown(
        notices.known(List.of(request.noticeVersion())), request.noticeVersion(), "/noticeVersion");
    return giveConsent.give(acting, request.facts(acting, subjects.of(request, acting)));
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD})
  @Operation(
      summary = "Confirm what a partner website has told of a consent; it holds from then on",
      description = "It takes the place of a live one. To turn it down, withdraw it.")
  public RestResponse<ConsentResponse> confirmConsent(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return views.there(confirmConsent.confirm(Acting.of(caller), id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(
      summary = "Withdraw a live consent, or turn a pending one down, at the word of its subject",
      description = "It stays as history. A partner website withdraws what it brought in.")
  public RestResponse<ConsentResponse> withdrawConsent(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return views.there(
        withdrawConsent.withdraw(Acting.of(caller), id, OnDayRequest.dayOf(request)));
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(summary = "Read a consent, pending, live or withdrawn")
  public RestResponse<ConsentResponse> readConsent(@PathParam("id") UUID id) {
    return views.there(consents.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(
      summary = "List consents, pending, live and withdrawn",
      description =
          "Staff sees those of its divisions, a household its own, a partner website what it"
              + " brought in.")
  public Page<ConsentResponse> listConsents(
      @QueryParam("householdId") @Nullable UUID householdId, @BeanParam @Valid PageRequest page) {
    return consents.page(caller.scope(), householdId, page, views.items());
  }
}
