package org.bangfu.registry.roll.merge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.roll.merge.Merges;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What was merged into a household, and into what it was merged. */
@Path("/v1/households/{id}/merges")
@RunOnVirtualThread
@Tag(name = "Duplicates")
@Looks(record = "household", fields = "reason")
public class HouseholdMergeResource {
  private final Households households;
  private final Merges merges;
  private final Caller caller;

  HouseholdMergeResource(Households households, Merges merges, Caller caller) {
    this.households = households;
    this.merges = merges;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(
      summary = "List merges into a household and of it, the oldest first",
      description =
          "All that was recorded of a household that is gone is read by its own id: its members,"
              + " steps, guarantees and the rest.")
  public List<DuplicateDecisionView> listHouseholdMerges(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return DuplicateDecisionView.of(merges.of(id, caller.scope()), merges);
  }
}
