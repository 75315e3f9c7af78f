package org.bangfu.reporting.dashboard.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the page, which is open to everybody like its files, where people sign in. */
@ApplicationScoped
class DashboardSettings {
  private final JsonObject settings;

  DashboardSettings(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
      @ConfigProperty(name = "bangfu.dashboard.client-id") String clientId) {
    this.settings = new JsonObject().put("issuer", issuer).put("clientId", clientId);
  }

  void route(@Observes Router router) {
    router.get("/dashboard/settings.json").handler(request -> request.json(settings));
  }
}
