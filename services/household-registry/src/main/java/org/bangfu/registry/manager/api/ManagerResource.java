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
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.manager.ManagerState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Information managers: apply, read, list. */
@Path("/v1/managers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Managers", description = "Information managers of villages 信息员")
@Looks(
    record = "manager",
    fields = {"name", "phone"})
public class ManagerResource {
  private final ManagerIntake intake;
  private final InformationManagers managers;
  private final Confidential confidential;
  private final Caller caller;
  private final Views<InformationManager, ManagerView> views;

  ManagerResource(
      ManagerIntake intake,
      InformationManagers managers,
      Confidential confidential,
      Caller caller) {
    this.intake = intake;
    this.managers = managers;
    this.confidential = confidential;
    this.caller = caller;
    this.views = ManagerView.views(confidential);
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Apply as an information manager")
  public RestResponse<ManagerView> applyAsManager(@NotNull @Valid ApplyAsManagerRequest request) {
    return views.of(intake.apply(request));
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Take up to 1,000 applications")
  public BulkAnswer applyAsManagers(@NotNull @Valid BulkRequest<ApplyAsManagerRequest> request) {
    return intake.applyAll(request.items());
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Read one manager")
  public RestResponse<ManagerView> readManager(@RestPath UUID id) {
    return views.there(managers.require(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "List managers by their stations' divisions")
  public Page<ManagerView> listManagers(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only those who stand so") @QueryParam("state")
          @Nullable ManagerState state,
      @BeanParam @Valid PageRequest page) {
    return managers.page(
        division, state, caller.scope(), page, manager -> ManagerView.of(manager, confidential));
  }
}
