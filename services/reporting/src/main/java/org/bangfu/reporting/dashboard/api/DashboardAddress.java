package org.bangfu.reporting.dashboard.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets the page be found without the slash at the end, which the files need. */
@ApplicationScoped
class DashboardAddress {
  private static final String PAGE = "/dashboard";

  void route(@Observes Router router) {
    router
        .route(PAGE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(-1)
        .handler(DashboardAddress::addSlash);
  }

  private static void addSlash(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!PAGE.equals(request.path())) {
      context.next();
      return;
    }
    String query = request.query() == null ? "" : "?" + request.query();
    context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, PAGE + "/" + query).end();
  }
}
