package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.registry.household.EraseMember;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Erases members. */
@Path("/v1/households/{id}/members/{memberId}/erasure")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rights")
public class ErasureResource {
  private final EraseMember erase;
  private final HouseholdAnswers answers;
  private final Audit audit;
  private final Caller caller;

  ErasureResource(EraseMember erase, HouseholdAnswers answers, Audit audit, Caller caller) {
    this.erase = erase;
    this.answers = answers;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone"})
  @Operation(summary = "Destroy the personal data of a member who left, or of a closed household")
  public RestResponse<HouseholdView> eraseMember(
      @RestPath UUID id, @RestPath UUID memberId, @NotNull @Valid ErasureRequest request) {
    audit.shows(List.of(), request.reason());
    return answers.ok(erase.erase(id, memberId, caller.actor(), caller.scope()));
  }
}
