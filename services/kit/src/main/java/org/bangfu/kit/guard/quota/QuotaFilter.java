package org.bangfu.kit.guard.quota;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes one call from the quota of a partner website, of a person that acts for itself, or of an
 * address whose caller is not known, and tells what is left. Before the resource is found, so that
 * what is refused there counts too; staff has no quota.
 */
class QuotaFilter {
  static final String PUBLIC = "/v1/public/";
  private static final List<String> PERSONS =
      List.of(Role.HELPER, Role.HOUSEHOLD, Role.BUYER, Role.INSTITUTION_BUYER, Role.PRODUCER);
  private static final String TAKEN = "bangfu.quota.taken";

  private final Meter meter;
  private final Visitors visitors;
  private final Caller caller;
  private final CurrentIdentityAssociation association;
  private final ExecutorService threads;

  QuotaFilter(
      Meter meter,
      Visitors visitors,
      Caller caller,
      CurrentIdentityAssociation association,
      @VirtualThreads ExecutorService threads) {
    this.meter = meter;
    this.visitors = visitors;
    this.caller = caller;
    this.association = association;
    this.threads = threads;
  }

  /** Null where nobody has to be waited for. */
  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
  @Nullable Uni<Response> takeOne(ContainerRequestContext request, HttpServerRequest connection) {
    boolean open = request.getUriInfo().getPath().startsWith(PUBLIC);
    if (!open && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      return null;
    }
    return association
        .getDeferredIdentity()
        .replaceWithVoid()
        // a wrong token is refused where the resource is guarded; here nobody is known
        .onFailure()
        .recoverWithNull()
        .chain(() -> taken(open, connection))
        .invoke(taken -> remember(request, taken))
        .replaceWith(() -> null);
  }

  private Uni<@Nullable Taken> taken(boolean open, HttpServerRequest connection) {
    String client = caller.partner();
    if (client != null) {
      return later(() -> meter.ofClient(client));
    }
    String person = person();
    if (person != null) {
      return later(() -> meter.ofPerson(person));
    }
    if (open && caller.isAnonymous()) {
      String address = connection.remoteAddress().hostAddress();
      return later(() -> meter.ofAddress(() -> visitors.named(address)));
    }
    return Uni.createFrom().nullItem();
  }

  /** The account of somebody who acts for itself; null for everybody else. */
  private @Nullable String person() {
    return PERSONS.stream().anyMatch(caller::is) && Role.STAFF.stream().noneMatch(caller::is)
        ? caller.account()
        : null;
  }

  /** On a thread that may wait for the database. */
  private Uni<@Nullable Taken> later(Supplier<@Nullable Taken> call) {
    return Uni.createFrom().item(call).runSubscriptionOn(threads);
  }

  private static void remember(ContainerRequestContext request, @Nullable Taken taken) {
    if (taken == null) {
      return;
    }
    request.setProperty(TAKEN, taken);
    if (!taken.allowed()) {
      throw Problems.tryAgain(
          CommonProblem.TOO_MANY_REQUESTS,
          "The quota is " + taken.perMinute() + " calls a minute.",
          taken.seconds());
    }
  }

  /** As draft-ietf-httpapi-ratelimit-headers spells it. */
  @ServerResponseFilter
  void tellWhatIsLeft(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAKEN) instanceof Taken taken) {
      String name = '"' + taken.of() + '"';
      response
          .getHeaders()
          .putSingle("RateLimit-Policy", name + ";q=" + taken.perMinute() + ";w=60");
      response
          .getHeaders()
          .putSingle("RateLimit", name + ";r=" + taken.left() + ";t=" + taken.seconds());
    }
  }
}
