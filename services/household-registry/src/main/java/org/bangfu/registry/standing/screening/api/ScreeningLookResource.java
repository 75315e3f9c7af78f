package org.bangfu.registry.standing.screening.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.standing.screening.LookAtHouseholds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is found at households in a sweep. */
@Path("/v1/screenings/{id}/looks")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Screenings")
@Looks(record = "screening", fields = "screening")
public class ScreeningLookResource {
  private final LookAtHouseholds look;
  private final Caller caller;

  ScreeningLookResource(LookAtHouseholds look, Caller caller) {
    this.look = look;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Write down what was found at up to 1,000 households in a sweep",
      description =
          "All of it or nothing. What is written down of a household later counts in place of what was"
              + " before; TAG_SET where it has a tag, itself or one of its members.")
  public ScreeningView lookAtHouseholds(
      @RestPath UUID id, @NotNull @Valid LookAtHouseholdsRequest request) {
    return ScreeningView.of(
        look.look(caller.scope(), id, request.found(), request.day(), caller.actor()));
  }
}
