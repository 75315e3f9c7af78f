package org.bangfu.needs.help.need.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Collections;
import java.util.List;
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
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.BringInNeeds;
import org.bangfu.needs.help.need.Need;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedFilter;
import org.bangfu.needs.help.need.NeedSheets;
import org.bangfu.needs.help.need.NeedState;
import org.bangfu.needs.help.need.Needs;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Needs over HTTP: brought in, read, listed. */
@Path("/v1/needs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs", description = "What households ask for 爱心需求")
@Looks(record = "need")
public class NeedResource {
  private static final String WHOSE =
      "Staff sees the needs of its divisions, a household its own and a partner website those that"
          + " it brought in, all of them in full. Those of others are found in the feed"
          + " (/v1/public/needs), without whose they are.";

  private final NeedSheets sheets;
  private final BringInNeeds bringIn;
  private final Landing landing;
  private final NeedAnswers answers;
  private final PartnerRights partnerRights;
  private final Caller caller;

  NeedResource(
      NeedSheets sheets,
      BringInNeeds bringIn,
      Landing landing,
      NeedAnswers answers,
      PartnerRights partnerRights,
      Caller caller) {
    this.sheets = sheets;
    this.bringIn = bringIn;
    this.landing = landing;
    this.answers = answers;
    this.partnerRights = partnerRights;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(
      summary = "Bring in a need: published at once by a responsible manager, else submitted")
  public RestResponse<NeedResponse> bringInNeed(@NotNull @Valid BringInNeedRequest request) {
    partnerRights.requireToBringNeedsIn();
    Acting acting = Acting.of(caller);
    Need before =
        landing.before(Need.class, Needs.REACH, acting, request.clientReference(), request);
    if (before != null) {
      return answers.there(before);
    }
    Publishing publishing = Publishing.of(caller);
    BringInNeeds.Intake intake =
        bringIn.open(
            acting.scope(),
            List.of(request.householdId()),
            Collections.singletonList(publishing.publisher(request.publishedBy())),
            request.notice().toList());
    Need need = intake.by(publishing.manager()).bringIn(request.facts(acting, publishing));
    intake.giveConsents(acting);
    return answers.made(need, intake.vaults());
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Roles.PUBLISHERS, Role.PARTNER})
  @Looks(record = "need", fields = "reason")
  @Operation(summary = "Bring in up to 1,000 needs")
  public BulkAnswer bringInNeeds(@NotNull @Valid BulkRequest<BringInNeedRequest> request) {
    partnerRights.requireToBringNeedsIn();
    List<BringInNeedRequest> sent = request.items().stream().filter(Objects::nonNull).toList();
    bringIn.makeKeys(caller.scope(), sent.stream().map(BringInNeedRequest::householdId).toList());
    return QuarkusTransaction.requiringNew().call(() -> land(request, sent));
  }

  private BulkAnswer land(BulkRequest<BringInNeedRequest> request, List<BringInNeedRequest> sent) {
    Acting acting = Acting.of(caller);
    Publishing publishing = Publishing.of(caller);
    BringInNeeds.Intake intake =
        bringIn.open(
            acting.scope(),
            sent.stream().map(BringInNeedRequest::householdId).toList(),
            sent.stream().map(item -> publishing.publisher(item.publishedBy())).toList(),
            sent.stream().flatMap(BringInNeedRequest::notice).toList());
    intake.by(publishing.manager());
    BulkAnswer answer =
        landing.many(
            Needs.REACH,
            acting,
            request.items(),
            item -> intake.bringIn(item.facts(acting, publishing)).id());
    intake.giveConsents(acting);
    return answer;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.STAFF, Role.HELPER, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(summary = "Read a need", description = WHOSE)
  public RestResponse<NeedResponse> readNeed(@PathParam("id") UUID id) {
    return answers.there(sheets.require(caller.scope(), id));
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.HELPER, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(summary = "List needs by division, state, category, household", description = WHOSE)
  public Page<NeedResponse> listNeeds(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable NeedState state,
      @QueryParam("category") @Nullable NeedCategory category,
      @QueryParam("householdId") @Nullable UUID householdId,
      @BeanParam @Valid PageRequest page) {
    return sheets.page(
        caller.scope(),
        new NeedFilter(division, state, category, householdId),
        page,
        answers::items);
  }
}
