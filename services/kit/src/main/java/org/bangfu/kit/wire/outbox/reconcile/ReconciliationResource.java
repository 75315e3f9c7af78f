package org.bangfu.kit.wire.outbox.reconcile;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether all that the service tells stands on its topics. */
@Path("/v1/outbox/reconciliations")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMINISTRATOR)
@EndpointDisabled(name = "bangfu.outbox.tells", stringValue = "false")
@Tag(name = "Outbox", description = "What was to be told beside what was told 发件箱对账")
public class ReconciliationResource {
  private final CompareOutbox compare;

  ReconciliationResource(CompareOutbox compare) {
    this.compare = compare;
  }

  @POST
  @Operation(
      summary = "Compare all kept events with their topics, and tell again what is missing there")
  public ReconciliationAnswer reconcileOutbox(@Valid @Nullable ReconciliationRequest request) {
    return compare.since(request == null ? null : request.since());
  }

  @GET
  @Path("latest")
  @Operation(summary = "Read how far events have been compared with their topics")
  public ReconciliationView readReconciliation() {
    return compare.latest();
  }
}
