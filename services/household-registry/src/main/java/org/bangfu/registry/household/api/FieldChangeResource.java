package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.ChangesAsked;
import org.bangfu.registry.household.FieldChange;
import org.bangfu.registry.household.FieldChanges;
import org.bangfu.registry.household.Households;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What was changed in a file. */
@Path("/v1/households/{id}/changes")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.OFFICES)
@Tag(name = "Households")
public class FieldChangeResource {
  private static final String FIELDS =
      "householdType|mainCause|otherCauses|identifiedOn|exitedYear|unsafeHousing|safeWater|incomePerHead|phone"
          + "|name|personNumber|nationalId|sex|relationToHead|ethnicGroup|education|schoolStage|health|labour"
          + "|workPlace|workMonths|leftOn|leaveReason";

  private final FieldChanges changes;
  private final Households households;
  private final Audit audit;
  private final Caller caller;

  FieldChangeResource(FieldChanges changes, Households households, Audit audit, Caller caller) {
    this.changes = changes;
    this.households = households;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone"},
      each = false)
  @Operation(
      summary = "Which fields of a household and its members were changed, the oldest change first",
      description =
          "By calls and by rosters. Names, ID numbers and phones are masked; what was erased is absent."
              + " Steps, moves, joining and erasure are records of their own.")
  public Page<FieldChangeView> listFieldChanges(
      @RestPath UUID id,
      @Parameter(description = "changes of this field alone", example = "health")
          @QueryParam("field")
          @Pattern(regexp = FIELDS)
          @Nullable String field,
      @Parameter(description = "first day of changing, in Asia/Shanghai", example = "2026-11-01")
          @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "last day of changing, in Asia/Shanghai", example = "2026-11-30")
          @QueryParam("to")
          @Nullable LocalDate to,
      @BeanParam @Valid PageRequest page) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return Page.of(
        changes.of(id, ChangesAsked.between(field, from, to), page.afterId(), page.rowsToRead()),
        page,
        FieldChange::id,
        FieldChangeView::masked);
  }

  @POST
  @Path("{changeId}/reveal")
  @Transactional
  @Looks(record = "household")
  @Operation(summary = "Show what was changed in clear, for a purpose")
  public RestResponse<FieldChangeView> revealFieldChange(
      @RestPath UUID id, @RestPath UUID changeId, @NotNull @Valid RevealChangeRequest request) {
    // before it is known whether there is one: the refused look leaves its purpose too
    audit.shows(List.of(), request.purpose());
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    FieldChange change =
        changes.one(id, changeId).orElseThrow(() -> Problems.notFound("change", changeId));
    audit.shows(List.of(change.field()), null);
    return ResponseBuilder.ok(FieldChangeView.inClear(change))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
