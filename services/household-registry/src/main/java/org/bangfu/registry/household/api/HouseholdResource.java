package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.ChangeHousehold;
import org.bangfu.registry.household.HouseholdFilter;
import org.bangfu.registry.household.HouseholdLine;
import org.bangfu.registry.household.HouseholdLists;
import org.bangfu.registry.household.HouseholdSheets;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Households: register, read, change, list. */
@Path("/v1/households")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households", description = "Poor households and their members 贫困户")
@Looks(
    record = "household",
    fields = {"name", "nationalId", "phone"})
public class HouseholdResource {
  private final HouseholdIntake intake;
  private final ChangeHousehold change;
  private final HouseholdSheets sheets;
  private final HouseholdLists lists;
  private final HouseholdAnswers answers;
  private final SearchQuota quota;
  private final Caller caller;

  HouseholdResource(
      HouseholdIntake intake,
      ChangeHousehold change,
      HouseholdSheets sheets,
      HouseholdLists lists,
      HouseholdAnswers answers,
      SearchQuota quota,
      Caller caller) {
    this.intake = intake;
    this.change = change;
    this.sheets = sheets;
    this.lists = lists;
    this.answers = answers;
    this.quota = quota;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register a household with its members")
  public RestResponse<HouseholdView> registerHousehold(
      @NotNull @Valid RegisterHouseholdRequest request) {
    return answers.of(intake.register(request));
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Register up to 1,000 households")
  public BulkAnswer registerHouseholds(
      @NotNull @Valid BulkRequest<RegisterHouseholdRequest> request) {
    return intake.registerAll(request.items());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "Read one household with its members")
  public RestResponse<HouseholdView> readHousehold(@RestPath UUID id) {
    return answers.ok(
        sheets.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("household", id)));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Change how a household is described")
  public RestResponse<HouseholdView> updateHousehold(
      @RestPath UUID id,
      @Parameter(description = "the ETag that was read", example = "\"0\"") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid UpdateHouseholdRequest request) {
    return answers.ok(
        change.change(
            id, ifMatch, request::appliedTo, request.newPhone(), request.masked(), caller.scope()));
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Looks(record = "household", fields = "name")
  @Operation(summary = "List households by village")
  public Page<HouseholdItem> listHouseholds(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "state of the file") @QueryParam("state") @Nullable FileState state,
      @QueryParam("povertyState") @Nullable PovertyState povertyState,
      @QueryParam("monitoringState") @Nullable MonitoringState monitoringState,
      @Parameter(description = "a part of the household's number") @QueryParam("q") @Size(max = 50)
          @Nullable String number,
      @Parameter(description = "those too that were there twice, and were merged into another one")
          @QueryParam("merged")
          @DefaultValue("false")
          boolean merged,
      @BeanParam @Valid PageRequest page) {
    var filter =
        new HouseholdFilter(division, state, povertyState, monitoringState, number, merged);
    return Page.of(
        lists.page(filter, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.id()),
        HouseholdItem::of);
  }

  @POST
  @Path("search")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Find households by a member's name or ID number")
  @APIResponse(responseCode = "200", description = "Those that were found")
  @APIResponse(
      responseCode = "429",
      description = "The caller has searched too often; the header Retry-After says when to go on")
  public Page<HouseholdItem> searchHouseholds(
      @NotNull @Valid SearchHouseholdsRequest request, @BeanParam @Valid PageRequest page) {
    quota.takeOne();
    return Page.of(
        lists.ofMember(
            request.name() == null ? null : VisibleText.name(request.name()),
            request.readableId(),
            request.division(),
            caller.scope(),
            page.afterId(),
            page.rowsToRead()),
        page,
        HouseholdLine::id,
        HouseholdItem::of);
  }
}
