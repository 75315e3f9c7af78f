package org.bangfu.registry.roll.duplicate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.HouseholdSheets;
import org.bangfu.registry.roll.duplicate.PairLine;
import org.bangfu.registry.roll.duplicate.PairLists;
import org.bangfu.registry.roll.duplicate.PairState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Households that may be there twice: listed, compared. */
@Path("/v1/duplicate-pairs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates", description = "Households that are there twice 重复户")
@Looks(record = "duplicate-pair", fields = "name")
public class DuplicatePairResource {
  private final PairLists lists;
  private final HouseholdSheets sheets;
  private final Caller caller;

  DuplicatePairResource(PairLists lists, HouseholdSheets sheets, Caller caller) {
    this.lists = lists;
    this.sheets = sheets;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List pairs of households that may be one, by place")
  public Page<DuplicatePairItem> listDuplicatePairs(
      @Parameter(description = "only inside this division", example = "430525103")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("state") @DefaultValue("CANDIDATE") PairState state,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(division, state, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        pair -> PlaceCursor.of(pair.division(), pair.id()),
        DuplicatePairItem::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Looks(
      record = "duplicate-pair",
      fields = {"name", "nationalId", "phone"})
  @Operation(summary = "Read a pair side by side")
  public DuplicatePairView readDuplicatePair(@RestPath UUID id) {
    PairLine pair =
        lists.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("duplicate pair", id));
    return DuplicatePairView.of(pair, sheet(pair.one().id()), sheet(pair.other().id()));
  }

  private HouseholdSheet sheet(UUID id) {
    return sheets.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("household", id));
  }
}
