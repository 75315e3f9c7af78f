package org.bangfu.registry.standing.removal.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.registry.standing.removal.RemoveFromRegister;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Removals from the register, up to a thousand households at once. */
@Path("/v1/register-removals")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(record = "household", fields = "reason")
public class RegisterRemovalResource {
  private final RemoveFromRegister remove;
  private final Caller caller;

  RegisterRemovalResource(RemoveFromRegister remove, Caller caller) {
    this.remove = remove;
    this.caller = caller;
  }

  /** How many households a call took off the register. */
  @Schema(name = "RemovedFromRegister")
  public record Removed(int households) {}

  @POST
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take households off the poverty register that should never have been on it",
      description =
          "误登清退. All of them or none, by the county and for one reason; each is taken back by a"
              + " reversal of its own step.")
  public Removed removeFromRegister(@NotNull @Valid RemoveFromRegisterRequest request) {
    remove.remove(
        caller.scope(), request.households(), request.basis(), request.by(caller.actor()));
    return new Removed(request.households().size());
  }
}
