package org.bangfu.registry.manager.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.manager.Assessments;
import org.bangfu.registry.manager.InformationManagers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** How the years of an information manager were judged. */
@Path("/v1/managers/{id}/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Managers")
@Looks(record = "manager", fields = "assessments")
public class AssessmentResource {
  private final Assessments assessments;
  private final InformationManagers managers;
  private final Caller caller;

  AssessmentResource(Assessments assessments, InformationManagers managers, Caller caller) {
    this.assessments = assessments;
    this.managers = managers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Judge a year of an information manager",
      description =
          "年度考核. What is said of a year again stands beside what was said; the last counts.")
  @APIResponse(
      responseCode = "201",
      description = "It is written down",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AssessmentView.class)))
  public RestResponse<AssessmentView> assessManager(
      @RestPath UUID id, @NotNull @Valid AssessManagerRequest request) {
    return RestResponse.status(
        Status.CREATED,
        AssessmentView.of(
            assessments.assess(
                id, request.year(), request.grade(), caller.actor(), caller.scope())));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List how the years of an information manager were judged")
  public List<AssessmentView> listManagerAssessments(@RestPath UUID id) {
    return assessments.of(managers.require(id, caller.scope()).id()).stream()
        .map(AssessmentView::of)
        .toList();
  }
}
