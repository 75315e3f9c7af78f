package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.sandbox.Keys;

/** What a service reads from its environment. */
record ServiceEnvironment(Map<String, String> variables) {
  private static final String ORIGINS = "BANGFU_CORS_ORIGINS";

  /** Where the README of the sample page lets it be served. */
  private static final String PARTNER_PAGE = "http://127.0.0.1:8090";

  static ServiceEnvironment of(
      SuitePorts ports,
      SuiteService service,
      ServiceDatabase database,
      VaultKeys keys,
      Keys payments) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("BANGFU_DATABASE_URL", database.jdbcUrl());
    variables.put("BANGFU_DATABASE_USER", database.app().user());
    variables.put("BANGFU_DATABASE_PASSWORD", database.app().password());
    variables.put("BANGFU_DATABASE_OWNER", database.owner().user());
    variables.put("BANGFU_DATABASE_OWNER_PASSWORD", database.owner().password());
    variables.put("KAFKA_BOOTSTRAP_SERVERS", SuiteBrokers.of(ports).bootstrapServers());
    variables.put("BANGFU_ENVIRONMENT", "local");
    variables.put("BANGFU_OIDC_ISSUER", LocalTokens.issuer(ports.of(SuitePorts.KEYCLOAK)));
    // callers hear meanwhile that they should send nothing more over their connections
    variables.put("BANGFU_SHUTDOWN_DELAY", "2S");
    variables.put("BANGFU_API_DOCS", "true");
    variables.put("BANGFU_API_DOCS_LOGIN", "true");
    // who tries things out does not wait an hour for others of the kind
    variables.put("BANGFU_FEED_PATIENCE", "10s");
    variables.put("BANGFU_API_DOCS_SERVER", "http://127.0.0.1:" + ports.of(service));
    variables.put(ORIGINS, origins(ports.of(SuitePorts.management(service))));
    if (service.knowsPeople()) {
      variables.put("BANGFU_MASTER_KEYS", keys.master(service));
      variables.put("BANGFU_INDEX_KEY", keys.index(service));
    }
    if (service.takesPayments()) {
      variables.putAll(
          payments.environment(
              "http://127.0.0.1:" + ports.of(SuitePorts.PAYMENT_SANDBOX),
              "http://127.0.0.1:" + ports.of(service) + "/v1/payment-notifications"));
    }
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
    variables.put(
        "BANGFU_MANAGEMENT_PORT", String.valueOf(ports.of(SuitePorts.management(service))));
    return new ServiceEnvironment(variables);
  }

  /** Who tries the API out does it from the documentation's page, which has another port. */
  private static String origins(int management) {
    return "%s,http://127.0.0.1:%d,http://localhost:%d"
        .formatted(System.getenv().getOrDefault(ORIGINS, PARTNER_PAGE), management, management);
  }

  /** For whoever starts the service by hand; it has passwords, so nobody else may read it. */
  void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        variables.entrySet().stream()
            .map(entry -> "export %s='%s'\n".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining()));
  }
}
