package org.bangfu.registry.manager.api;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.AdmitManager;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Information managers: apply, admit, read. */
@Path("/v1/managers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Managers", description = "Information managers of villages 信息员")
public class ManagerResource {
  private final ManagerIntake intake;
  private final AdmitManager admit;
  private final InformationManagers managers;
  private final Confidential confidential;
  private final Caller caller;

  ManagerResource(
      ManagerIntake intake,
      AdmitManager admit,
      InformationManagers managers,
      Confidential confidential,
      Caller caller) {
    this.intake = intake;
    this.admit = admit;
    this.managers = managers;
    this.confidential = confidential;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "manager",
      fields = {"name", "phone"})
  @Operation(operationId = "applyAsManager", summary = "Apply as an information manager")
  @APIResponse(responseCode = "201", description = "The application was taken")
  @APIResponse(
      responseCode = "200",
      description = "It came before under this client reference; nothing changed")
  public RestResponse<ManagerView> apply(@NotNull @Valid ApplyAsManagerRequest request) {
    var taken = intake.apply(request);
    InformationManager manager = taken.manager();
    return (taken.isNew()
            ? ResponseBuilder.<ManagerView>created(URI.create("/v1/managers/" + manager.id()))
            : ResponseBuilder.<ManagerView>ok())
        .entity(ManagerView.of(manager, confidential))
        .tag(EntityTags.of(manager.version()))
        .build();
  }

  @POST
  @Path("bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "manager",
      fields = {"name", "phone"})
  @Operation(operationId = "applyAsManagers", summary = "Take up to 1,000 applications")
  public BulkAnswer applyAll(@NotNull @Valid BulkRequest<ApplyAsManagerRequest> request) {
    return intake.applyAll(request.items());
  }

  @POST
  @Path("{id}/admission")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "manager",
      fields = {"name", "phone"})
  @Operation(operationId = "admitManager", summary = "Admit an applicant after the review")
  @APIResponse(responseCode = "200", description = "Admitted")
  public RestResponse<ManagerView> admit(
      @RestPath UUID id, @NotNull @Valid AdmitManagerRequest request) {
    InformationManager manager =
        admit.admit(id, BusinessDays.orToday(request.occurredOn()), caller.actor(), caller.scope());
    return ResponseBuilder.ok(ManagerView.of(manager, confidential))
        .tag(EntityTags.of(manager.version()))
        .build();
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "manager",
      fields = {"name", "phone"})
  @Operation(operationId = "readManager", summary = "Read one manager")
  public RestResponse<ManagerView> read(@RestPath UUID id) {
    InformationManager manager =
        managers.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("manager", id));
    return ResponseBuilder.ok(ManagerView.of(manager, confidential))
        .tag(EntityTags.of(manager.version()))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "manager",
      fields = {"name", "phone"})
  @Operation(operationId = "listManagers", summary = "List managers by their managers' divisions")
  public Page<ManagerView> list(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return managers.page(
        division, caller.scope(), page, manager -> ManagerView.of(manager, confidential));
  }
}
