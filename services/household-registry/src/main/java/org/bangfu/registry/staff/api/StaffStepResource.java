package org.bangfu.registry.staff.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.registry.staff.StepPost;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of posts, and what was wrong of them. */
@Path("/v1/station-staff/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Station staff")
@Looks(
    record = "station-post",
    fields = {"name", "phone"})
public class StaffStepResource {
  private final StepPost step;
  private final StaffViews views;
  private final Caller caller;

  StaffStepResource(StepPost step, StaffViews views, Caller caller) {
    this.step = step;
    this.views = views;
    this.caller = caller;
  }

  @POST
  @Transactional
  @Path("ending")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Record that somebody works at a station no longer")
  public RestResponse<StaffView> endStaff(
      @RestPath UUID id, @NotNull @Valid EndPostRequest request) {
    return views.all().there(step.end(id, request.day(), Acting.of(caller)));
  }

  @POST
  @Transactional
  @Path("reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back what was said last of a post",
      description =
          "Of one that goes on that there is one: it never was. Of one that is over that it ended: it"
              + " goes on, unless somebody else was the head after it, or it is of an information"
              + " manager who is not at work any more or works there again.")
  public RestResponse<StaffView> reverseStaff(@RestPath UUID id) {
    return views.all().there(step.reverse(id, Acting.of(caller)));
  }

  @POST
  @Transactional
  @Path("erasure")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Destroy the name and the phone of somebody whose post is over",
      description = "The post stays. An information manager's are kept with the manager.")
  public RestResponse<StaffView> eraseStaff(@RestPath UUID id) {
    return views.all().there(step.erase(id, caller.scope()));
  }
}
