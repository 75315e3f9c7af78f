package org.bangfu.registry.roll.duplicate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.roll.duplicate.LookForDuplicates;
import org.bangfu.registry.roll.duplicate.PairLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Looks for households that may be the same as one of them. */
@Path("/v1/households/{id}/duplicate-pairs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates")
@Looks(record = "household", fields = "name")
public class HouseholdDuplicateResource {
  private final LookForDuplicates look;
  private final PairLists lists;
  private final Caller caller;

  HouseholdDuplicateResource(LookForDuplicates look, PairLists lists, Caller caller) {
    this.look = look;
    this.lists = lists;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Look for households that may be the same as this one",
      description =
          "Among those of the county that the caller sees, such as after a registration. All pairs"
              + " that it is in, the most alike first.")
  public List<DuplicatePairItem> lookForDuplicatesOf(@RestPath UUID id) {
    look.ofHousehold(id, caller.scope());
    return lists.ofHousehold(id, caller.scope()).stream().map(DuplicatePairItem::of).toList();
  }
}
