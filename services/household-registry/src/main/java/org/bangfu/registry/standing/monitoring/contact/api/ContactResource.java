package org.bangfu.registry.standing.monitoring.contact.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.monitoring.contact.NameContacts;
import org.bangfu.registry.standing.monitoring.contact.UncontactedCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Who looks after the monitored households of a place, and where nobody does. */
@Path("/v1/monitoring-contacts")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(record = "household", fields = "contacts")
public class ContactResource {
  private final NameContacts contacts;
  private final UncontactedCases uncontacted;
  private final Caller caller;

  ContactResource(NameContacts contacts, UncontactedCases uncontacted, Caller caller) {
    this.contacts = contacts;
    this.uncontacted = uncontacted;
    this.caller = caller;
  }

  /**
   * What became of a call.
   *
   * @param households that have another contact since
   */
  @Schema(name = "NamedContacts")
  public record Named(int households) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Name who looks after up to 1,000 households from a day on",
      description =
          "监测联系人. All of them or none: each is watched on the day, or was before it. Whoever looked"
              + " after one until then does so no more; the same again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "They are named",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Named.class)))
  public RestResponse<Named> nameMonitoringContacts(@NotNull @Valid NameContactsRequest request) {
    int named =
        contacts.name(
            caller.scope(), request.households(), request.person(), request.day(), caller.actor());
    return RestResponse.status(Status.CREATED, new Named(named));
  }

  @GET
  @Path("missing")
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List monitored households that nobody looks after",
      description = "By village; of open files.")
  public Page<UncontactedCaseView> listMissingContacts(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        uncontacted.page(division, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.id()),
        UncontactedCaseView::of);
  }
}
