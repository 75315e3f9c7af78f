package org.bangfu.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a write that does not say who acts, before anything is read from its body. */
class ActorFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Caller caller;

  ActorFilter(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  void requireActor(ContainerRequestContext request) {
    if (!READS.contains(request.getMethod())) {
      caller.actor();
    }
  }
}
