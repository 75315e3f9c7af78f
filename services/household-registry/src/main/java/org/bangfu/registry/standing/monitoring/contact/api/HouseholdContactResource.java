package org.bangfu.registry.standing.monitoring.contact.api;

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
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.contact.Contacts;
import org.bangfu.registry.standing.monitoring.contact.StepContact;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who looked after a household, and who does. */
@Path("/v1/households/{id}/monitoring-contacts")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(
    record = "household",
    fields = {"contacts", "reason"},
    each = false)
public class HouseholdContactResource {
  private final StepContact step;
  private final Contacts contacts;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  HouseholdContactResource(
      StepContact step,
      Contacts contacts,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.step = step;
    this.contacts = contacts;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List who looked after a household, in the order of recording")
  public List<ContactView> listMonitoringContacts(@RestPath UUID id) {
    return shown(id);
  }

  @POST
  @Transactional
  @Path("ending")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Record from which day on nobody looks after a household",
      description = "Where somebody else does, that one is named instead.")
  public List<ContactView> endMonitoringContact(
      @RestPath UUID id, @NotNull @Valid EndContactRequest request) {
    step.end(caller.scope(), id, request.day(), request.why(), caller.actor());
    return shown(id);
  }

  @POST
  @Transactional
  @Path("reversal")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Take back what was said last of who looks after a household",
      description = "It is as it was before, and both stay in the history.")
  public List<ContactView> reverseMonitoringContact(
      @RestPath UUID id, @NotNull @Valid ReversalRequest request) {
    step.reverse(caller.scope(), id, request.day(), request.why(), caller.actor());
    return shown(id);
  }

  private List<ContactView> shown(UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return ContactView.of(contacts.of(id), notes.of(id));
  }
}
