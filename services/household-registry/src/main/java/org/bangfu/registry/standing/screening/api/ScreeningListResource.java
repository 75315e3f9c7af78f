package org.bangfu.registry.standing.screening.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.screening.ScreeningFound;
import org.bangfu.registry.standing.screening.ScreeningLists;
import org.bangfu.registry.standing.screening.Screenings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The households of a sweep. */
@Path("/v1/screenings/{id}/list")
@RunOnVirtualThread
@Tag(name = "Screenings")
@Looks(record = "household", fields = "screening")
public class ScreeningListResource {
  private final Screenings screenings;
  private final ScreeningLists lists;
  private final Caller caller;

  ScreeningListResource(Screenings screenings, ScreeningLists lists, Caller caller) {
    this.screenings = screenings;
    this.lists = lists;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List the households of a sweep, by what was found at them",
      description =
          "Of the caller's divisions, by village; UNCHECKED are those at which nobody has looked (未排查户).")
  public Page<ScreeningItem> listScreenedHouseholds(
      @RestPath UUID id,
      @Parameter(description = "only inside this division", example = "430525103")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only those") @QueryParam("found") @Nullable ScreeningFound found,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            screenings.require(id, caller.scope()),
            division,
            found,
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.id()),
        ScreeningItem::of);
  }
}
