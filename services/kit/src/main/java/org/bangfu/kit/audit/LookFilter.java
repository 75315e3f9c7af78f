package org.bangfu.kit.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problem;
import org.bangfu.kit.http.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entry of a method that {@link Looks} before the answer leaves, or answers 503 in its
 * place. What a write has changed stays changed then, as after a lost answer.
 */
class LookFilter {
  private static final Logger LOG = Logger.getLogger(LookFilter.class);
  private static final int RETRY_SECONDS = 2;

  private final AuditEntries entries;
  private final Look look;

  LookFilter(AuditEntries entries, Look look) {
    this.entries = entries;
    this.look = look;
  }

  /** Null where there is nothing left to wait for. */
  @ServerResponseFilter
  @Nullable Uni<Void> writeEntry(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    Looks looks = looksOf(resource);
    if (resource == null || looks == null) {
      return null;
    }
    AuditEntry entry = look.entry(looks, resource, request, response.getStatus());
    if (BlockingOperationControl.isBlockingAllowed()) {
      write(entry, response);
      return null;
    }
    // refused before the method was reached, still on the thread that must not wait
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> write(entry, response))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  private static @Nullable Looks looksOf(@Nullable ResourceInfo resource) {
    return resource == null || resource.getResourceMethod() == null
        ? null
        : resource.getResourceMethod().getAnnotation(Looks.class);
  }

  private void write(AuditEntry entry, ContainerResponseContext response) {
    try {
      entries.add(entry);
    } catch (SQLException | RuntimeException e) {
      LOG.errorf(e, "No audit entry for %s %s, refused", entry.method(), entry.route());
      refuse(response);
    }
  }

  private static void refuse(ContainerResponseContext response) {
    response.getHeaders().clear();
    response.setEntity(
        Problem.of(
            Problems.problem(
                CommonProblem.SERVICE_UNAVAILABLE,
                "The audit cannot be written now, so nothing is shown. Send the request again.")),
        new Annotation[0],
        MediaType.valueOf("application/problem+json"));
    response.setStatus(CommonProblem.SERVICE_UNAVAILABLE.status());
    response.getHeaders().putSingle("Retry-After", RETRY_SECONDS);
  }
}
