package org.bangfu.registry.standing.supervision.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.supervision.Supervise;
import org.bangfu.registry.standing.supervision.SupervisedKind;
import org.bangfu.registry.standing.supervision.SupervisionLists;
import org.bangfu.registry.standing.supervision.SupervisionStep;
import org.bangfu.registry.standing.supervision.Supervisions;
import org.bangfu.registry.standing.village.api.VillageReversalRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Villages and sites under supervision. */
@Path("/v1/supervisions")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Villages")
public class SupervisionResource {
  private final SupervisionIntake intake;
  private final Supervise supervise;
  private final Supervisions supervisions;
  private final SupervisionLists lists;
  private final Caller caller;

  SupervisionResource(
      SupervisionIntake intake,
      Supervise supervise,
      Supervisions supervisions,
      SupervisionLists lists,
      Caller caller) {
    this.intake = intake;
    this.supervise = supervise;
    this.supervisions = supervisions;
    this.lists = lists;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Put a village or a site under supervision", description = "挂牌督战")
  public RestResponse<SupervisionView> supervise(@NotNull @Valid SuperviseRequest request) {
    Landed<SupervisionStep> landed = intake.begin(request);
    return shown(landed.status(), landed.record().supervisionId());
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Put up to 1,000 villages and sites under supervision")
  public BulkAnswer superviseMany(@NotNull @Valid BulkRequest<SuperviseRequest> request) {
    return intake.beginAll(request.items());
  }

  @POST
  @Transactional
  @Path("{id}/end")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "End a supervision", description = "摘牌")
  public RestResponse<SupervisionView> endSupervision(
      @RestPath UUID id, @NotNull @Valid EndSupervisionRequest request) {
    supervise.end(id, request.end(), Acting.of(caller));
    return shown(Status.OK, id);
  }

  @POST
  @Transactional
  @Path("{id}/reversal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take back the last step of a supervision, which was wrong",
      description = "Its end, or its beginning. Both stay in its history.")
  public RestResponse<SupervisionView> reverseSupervision(
      @RestPath UUID id, @NotNull @Valid VillageReversalRequest request) {
    supervise.reverse(id, request.day(), request.why(), Acting.of(caller));
    return shown(Status.OK, id);
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({Roles.STAFF, Role.ANALYST})
  @Operation(summary = "Read one supervision, with its history")
  public RestResponse<SupervisionView> readSupervision(@RestPath UUID id) {
    return shown(Status.OK, id);
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST})
  @Operation(summary = "List villages and sites that are supervised on a day, by place")
  public Page<SupervisionItem> listSupervisions(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only villages, or only sites") @QueryParam("kind")
          @Nullable SupervisedKind kind,
      @Parameter(description = "today if absent", example = "2020-07-08") @QueryParam("asOf")
          @Nullable LocalDate asOf,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            division,
            kind,
            BusinessDays.orToday(asOf),
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.of().division(), line.id()),
        SupervisionItem::of);
  }

  private RestResponse<SupervisionView> shown(Status status, UUID id) {
    List<SupervisionStep> steps = supervisions.of(id, caller.scope());
    if (steps.isEmpty()) {
      throw Problems.notFound("supervision", id);
    }
    return Shown.as(status, "/v1/supervisions/" + id, steps.size(), SupervisionView.of(steps));
  }
}
