package org.bangfu.needs.need.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.bulk.BulkAnswer;
import org.bangfu.kit.bulk.BulkLanding;
import org.bangfu.kit.bulk.BulkRequest;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.need.BringInNeeds;
import org.bangfu.needs.need.Need;
import org.bangfu.needs.need.NeedCategory;
import org.bangfu.needs.need.NeedState;
import org.bangfu.needs.need.Needs;
import org.bangfu.needs.origin.Acting;
import org.bangfu.needs.origin.ClientReferences;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Needs over HTTP: brought in, read, listed. */
@Path("/v1/needs")
@Tag(name = "Needs", description = "What households ask for 爱心需求")
public class NeedResource {
  private final Needs needs;
  private final BringInNeeds bringIn;
  private final ClientReferences references;
  private final BulkLanding landing;
  private final Caller caller;

  NeedResource(
      Needs needs,
      BringInNeeds bringIn,
      ClientReferences references,
      BulkLanding landing,
      Caller caller) {
    this.needs = needs;
    this.bringIn = bringIn;
    this.references = references;
    this.landing = landing;
    this.caller = caller;
  }

  @POST
  @RunOnVirtualThread
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Operation(
      operationId = "bringInNeed",
      summary = "Bring in a need: published at once by a responsible manager, else submitted")
  @APIResponse(
      responseCode = "201",
      description = "The need is there, published or submitted",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client had sent this reference before; nothing has changed",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response bringIn(@NotNull @Valid BringInNeedRequest request) {
    Acting acting = Acting.of(caller);
    Need before =
        references.find(Need.class, Needs.TABLE, acting.client(), request.clientReference());
    if (before != null) {
      return NeedAnswers.of(Response.Status.OK, before);
    }
    UUID manager = caller.personAs(Role.INFORMATION_MANAGER);
    Need need =
        bringIn
            .open(
                acting.scope(),
                List.of(request.householdId()),
                Collections.singletonList(request.publisher(manager)))
            .bringIn(request.facts(acting, manager));
    return NeedAnswers.of(Response.Status.CREATED, need);
  }

  @POST
  @Path("/bulk")
  @RunOnVirtualThread
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.PARTNER
  })
  @Operation(operationId = "bringInNeeds", summary = "Bring in up to 1,000 needs")
  public BulkAnswer bringInAll(@NotNull @Valid BulkRequest<BringInNeedRequest> request) {
    Acting acting = Acting.of(caller);
    UUID manager = caller.personAs(Role.INFORMATION_MANAGER);
    List<BringInNeedRequest> sent = request.items().stream().filter(Objects::nonNull).toList();
    BringInNeeds.Intake intake =
        bringIn.open(
            acting.scope(),
            sent.stream().map(BringInNeedRequest::householdId).toList(),
            sent.stream().map(item -> item.publisher(manager)).toList());
    return landing.land(
        request.items(),
        names -> references.landed(Needs.TABLE, acting.client(), names),
        item -> intake.bringIn(item.facts(acting, manager)).id());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RunOnVirtualThread
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Operation(operationId = "getNeed", summary = "Read a need")
  @APIResponse(
      responseCode = "200",
      description = "The need",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    return NeedAnswers.of(Response.Status.OK, needs.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RunOnVirtualThread
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HELPER,
    Role.HOUSEHOLD,
    Role.PARTNER
  })
  @Operation(
      operationId = "listNeeds",
      summary = "List needs by division, state, category, household")
  public Page<NeedResponse> list(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable NeedState state,
      @QueryParam("category") @Nullable NeedCategory category,
      @QueryParam("householdId") @Nullable UUID householdId,
      @BeanParam @Valid PageRequest page) {
    return needs.page(
        caller.scope(),
        new Needs.Filter(division, state, category, householdId),
        page,
        NeedResponse::of);
  }
}
