package org.bangfu.kit.problem;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The HTTP request that this thread serves, for code that can be reached without one. */
final class CurrentRequest {
  private CurrentRequest() {}

  static @Nullable RoutingContext orNull() {
    var container = Arc.container();
    return container == null || !container.requestContext().isActive()
        ? null
        : container.instance(RoutingContext.class).get();
  }
}
