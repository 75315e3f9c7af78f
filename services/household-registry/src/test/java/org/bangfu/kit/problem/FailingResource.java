package org.bangfu.kit.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.bangfu.kit.guard.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource of the tests, out of the published contract, that fails whenever it is called. */
@Path("/test/failing")
@RolesAllowed(Role.COUNTY_OFFICER)
public class FailingResource {
  @GET
  @RunOnVirtualThread
  @Operation(hidden = true)
  public Response fail() {
    throw new IllegalStateException("as a test wants it");
  }
}
