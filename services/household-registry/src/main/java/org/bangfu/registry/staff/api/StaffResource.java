package org.bangfu.registry.staff.api;

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
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.staff.StaffRole;
import org.bangfu.registry.staff.StationPosts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who works at stations. */
@Path("/v1/station-staff")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Station staff", description = "Who works at stations 站点人员")
@Looks(
    record = "station-post",
    fields = {"name", "phone"})
public class StaffResource {
  private final StaffIntake intake;
  private final StationPosts posts;
  private final StaffViews views;
  private final Caller caller;

  StaffResource(StaffIntake intake, StationPosts posts, StaffViews views, Caller caller) {
    this.intake = intake;
    this.posts = posts;
    this.views = views;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Let somebody work at a station")
  public RestResponse<StaffView> assignStaff(@NotNull @Valid AssignStaffRequest request) {
    return views.all().of(intake.assign(request));
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Let up to 1,000 people work at stations")
  public BulkAnswer assignStaffs(@NotNull @Valid BulkRequest<AssignStaffRequest> request) {
    return intake.assignAll(request.items());
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Read who has one post of a station")
  public RestResponse<StaffView> readStaff(@RestPath UUID id) {
    return views.all().there(posts.require(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "List who works at stations, or did, by the stations' divisions")
  public Page<StaffView> listStaff(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only of this station") @QueryParam("station")
          @Nullable UUID station,
      @QueryParam("role") @Nullable StaffRole role,
      @Parameter(description = "only posts that go on, or only those that are over")
          @QueryParam("open")
          @Nullable Boolean open,
      @BeanParam @Valid PageRequest page) {
    return posts.page(
        new StationPosts.Filter(division, station, role, open),
        caller.scope(),
        page,
        views::together);
  }
}
