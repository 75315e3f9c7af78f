package org.bangfu.kit.door;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Lets somebody who tries the API in Swagger UI sign in at the issuer and call the API's own port,
 * where the service is told to: the documentation is served from another. The published contract
 * names no issuer and the local server: each installation has its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignInAtTheDocs implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI contract) {
    var config = ConfigProvider.getConfig();
    config
        .getOptionalValue("bangfu.api-docs.server", String.class)
        .ifPresent(server -> contract.setServers(List.of(OASFactory.createServer().url(server))));
    if (!config.getOptionalValue("bangfu.api-docs.login", Boolean.class).orElse(false)) {
      return;
    }
    String issuer = config.getValue("quarkus.oidc.auth-server-url", String.class);
    contract
        .getComponents()
        .addSecurityScheme(
            "bearer",
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                .description("Sign in as the client bangfu-web")
                .openIdConnectUrl(issuer + "/.well-known/openid-configuration"));
  }
}
