package org.bangfu.kit.guard.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start in production with an issuer that anybody on the way could speak for, or with
 * the realm of a developer's machine, whose accounts and secrets are for nobody's protection.
 */
class TrustedIssuer {
  static final String LOCAL_REALM = "bangfu-local";

  void check(
      @Observes StartupEvent started,
      @ConfigProperty(name = "bangfu.environment") String environment,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    check(environment, issuer);
  }

  /**
   * @throws IllegalStateException if the issuer does not do
   */
  static void check(String environment, String issuer) {
    if (environment.equals("local")) {
      return;
    }
    URI address = URI.create(issuer);
    if (!"https".equals(address.getScheme())) {
      throw new IllegalStateException(
          "BANGFU_OIDC_ISSUER must be an https address, and BANGFU_ENVIRONMENT says production");
    }
    if (("/" + address.getPath() + "/").contains("/" + LOCAL_REALM + "/")) {
      throw new IllegalStateException(
          "BANGFU_OIDC_ISSUER is the realm of a developer's machine ("
              + LOCAL_REALM
              + "), and BANGFU_ENVIRONMENT says production");
    }
  }
}
