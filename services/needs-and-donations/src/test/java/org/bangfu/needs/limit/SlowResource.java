package org.bangfu.needs.limit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.guard.limit.QuickRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What everybody may ask, and takes as long as one wants. */
@Path("/test/slow-answers")
public class SlowResource {
  private final EntityManager entities;

  SlowResource(EntityManager entities) {
    this.entities = entities;
  }

  @GET
  @PermitAll
  @QuickRead
  @Transactional
  @RunOnVirtualThread
  @Operation(hidden = true)
  public String answer(@QueryParam("seconds") int seconds) {
    return entities
        .createNativeQuery(
            "select current_setting('statement_timeout') from pg_sleep(:seconds)", String.class)
        .setParameter("seconds", seconds)
        .getSingleResult()
        .toString();
  }
}
