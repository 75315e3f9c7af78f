package org.bangfu.registry.roll.duplicate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.roll.duplicate.LookForDuplicates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks for households of a place that may be there twice. */
@Path("/v1/duplicate-runs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates")
public class DuplicateRunResource {
  private final LookForDuplicates look;
  private final Caller caller;

  DuplicateRunResource(LookForDuplicates look, Caller caller) {
    this.look = look;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Look for households of a place that may be there twice",
      description =
          "The answer comes when it is done. What is found is a pair to be decided, once; what was"
              + " said to be different is not proposed again. One look at once in a county: another"
              + " answers `sift-running`.")
  public DuplicateRunView lookForDuplicates(@NotNull @Valid DuplicateRunRequest request) {
    return DuplicateRunView.of(look.inPlace(caller.scope(), request.division()));
  }
}
