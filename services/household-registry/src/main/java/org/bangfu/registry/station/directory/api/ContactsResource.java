package org.bangfu.registry.station.directory.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.directory.Sites;
import org.bangfu.registry.station.directory.VillagesWithout;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom to ask at stations, and where there is none. */
@Path("/v1/stations")
@RunOnVirtualThread
@Tag(name = "Stations")
public class ContactsResource {
  private final Sites sites;
  private final VillagesWithout without;
  private final Caller caller;

  ContactsResource(Sites sites, VillagesWithout without, Caller caller) {
    this.sites = sites;
    this.without = without;
    this.caller = caller;
  }

  @GET
  @Path("contacts")
  @RolesAllowed(Roles.PUBLISHERS)
  @Looks(record = "station", fields = "head")
  @Operation(
      summary = "List stations with their heads",
      description = "通讯录, of the caller's divisions.")
  public Page<ContactView> listStationContacts(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("kind") @Nullable StationKind kind,
      @Parameter(description = "only those that are open, or only those that are closed")
          @QueryParam("open")
          @Nullable Boolean open,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        sites.contacts(
            new Sites.Filter(division, kind, open),
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        contact -> PlaceCursor.of(contact.site().division(), contact.site().id()),
        ContactView::of);
  }

  @GET
  @Path("missing")
  @RolesAllowed({Roles.STAFF, Role.ANALYST})
  @Operation(summary = "List villages that have no open point today, by code")
  public Page<VillageWithoutView> listVillagesWithoutPoint(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        without.page(division, caller.scope(), page.after(), page.rowsToRead()),
        page,
        VillagesWithout.Village::code,
        VillageWithoutView::of);
  }
}
