package org.bangfu.kit.guard.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problem;
import org.bangfu.kit.problem.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of a method that {@link Looks} before the answer leaves, or answers 503 in its
 * place. What a write has changed stays changed then, as after a lost answer.
 */
class LookFilter {
  private static final Logger LOG = Logger.getLogger(LookFilter.class);
  private static final int RETRY_SECONDS = 2;
  private static final int TOO_MANY = 429;

  private final AuditEntries entries;
  private final Look look;
  private final Audit audit;
  private final Caller caller;

  LookFilter(AuditEntries entries, Look look, Audit audit, Caller caller) {
    this.entries = entries;
    this.look = look;
    this.audit = audit;
    this.caller = caller;
  }

  /** For a write, whose entry may go with it. */
  @ServerRequestFilter
  void keepQuestion(ContainerRequestContext request, ResourceInfo resource) {
    Looks looks = request.getMethod().equals(HttpMethod.POST) ? looksOf(resource) : null;
    if (looks != null) {
      audit.asked(new Audit.Asked(looks, resource, request));
    }
  }

  /** Null where there is nothing left to wait for. */
  @ServerResponseFilter
  @Nullable Uni<Void> writeEntry(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo resource) {
    Looks looks = looksOf(resource);
    List<AuditEntry> entries;
    if (looks != null && audit.isWritten(response.getStatus())) {
      return null;
    }
    if (resource != null && looks != null) {
      entries = look.entries(looks, resource, request, response.getStatus(), response.getEntity());
    } else if (response.getStatus() == TOO_MANY && !caller.isAnonymous()) {
      // refused before it was known what the call is for
      entries = List.of(look.unmatched(request, response.getStatus()));
    } else {
      return null;
    }
    if (BlockingOperationControl.isBlockingAllowed()) {
      write(entries, response);
      return null;
    }
    // refused before the method was reached, still on the thread that must not wait
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> write(entries, response))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  /** Of the method, or else of its resource. */
  private static @Nullable Looks looksOf(@Nullable ResourceInfo resource) {
    if (resource == null || resource.getResourceMethod() == null) {
      return null;
    }
    Looks own = resource.getResourceMethod().getAnnotation(Looks.class);
    return own == null ? resource.getResourceClass().getAnnotation(Looks.class) : own;
  }

  private void write(List<AuditEntry> entries, ContainerResponseContext response) {
    try {
      this.entries.add(entries);
    } catch (SQLException | RuntimeException e) {
      LOG.errorf(
          e,
          "No audit entry for %s %s, refused",
          entries.getFirst().method(),
          entries.getFirst().route());
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
