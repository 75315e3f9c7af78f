package org.bangfu.needs.help.pair.api;

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
import org.bangfu.needs.help.pair.LookForPairs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks for helpers of a place who may be there twice. */
@Path("/v1/helper-pair-runs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Helper pairs")
public class PairRunResource {
  private final LookForPairs look;
  private final Caller caller;

  PairRunResource(LookForPairs look, Caller caller) {
    this.look = look;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Look for helpers of a place who may be there twice",
      description =
          "The answer comes when it is done. What is found is a pair to be decided, once; what was"
              + " said to be different is not proposed again. One look at once in a prefecture: another"
              + " answers `pairs-being-sought`.")
  public PairRunView lookForHelperPairs(@NotNull @Valid PairRunRequest request) {
    return PairRunView.of(look.inPlace(caller.scope(), request.division()));
  }
}
