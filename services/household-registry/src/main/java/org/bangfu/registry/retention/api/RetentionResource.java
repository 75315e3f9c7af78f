package org.bangfu.registry.retention.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.registry.retention.Retention;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is older than it is kept. */
@Path("/v1/retention")
@RunOnVirtualThread
@Tag(name = "Rights")
public class RetentionResource {
  private final Retention retention;
  private final Caller caller;

  RetentionResource(Retention retention, Caller caller) {
    this.retention = retention;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(summary = "List what is older than it is kept, without touching it")
  public List<RetentionView> listRetention() {
    return retention.due(caller.scope()).stream().map(RetentionView::of).toList();
  }

  @POST
  @Path("run")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Looks(
      record = "retention",
      fields = {"name", "nationalId", "phone"})
  @Operation(summary = "Do away with what is older than it is kept; a repeat finds nothing left")
  public List<RetentionView> runRetention() {
    return retention.run(caller.actor(), caller.scope()).stream().map(RetentionView::of).toList();
  }
}
