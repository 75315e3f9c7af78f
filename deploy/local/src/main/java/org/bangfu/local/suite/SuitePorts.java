package org.bangfu.local.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bangfu.embedded.FreePort;

/** The ports of 127.0.0.1 on which a suite listens, each of which the environment may change. */
public record SuitePorts(Map<String, Integer> byName) {

  public static final String POSTGRES = "postgres";

  /** Where PostgreSQL itself listens: another one only where something stands before it. */
  public static final String POSTGRES_SERVER = "postgres-server";

  public static final String KAFKA = "kafka";
  public static final String CONNECT = "connect";
  public static final String KEYCLOAK = "keycloak";

  /** Providers of payments to try against. */
  public static final String PAYMENT_SANDBOX = "payment-sandbox";

  private static final int HIGHEST = 65535;
  private static final int BESIDE = 1000;

  /**
   * Reads {@code BANGFU_PORT_<NAME>}.
   *
   * @throws SuiteException when a value is no port
   */
  public static SuitePorts from(Map<String, String> environment) {
    Map<String, Integer> defaults = new LinkedHashMap<>();
    defaults.put(POSTGRES, 15432);
    defaults.put(KAFKA, 19092);
    defaults.put(CONNECT, 18083);
    defaults.put(KEYCLOAK, 8180);
    defaults.put(PAYMENT_SANDBOX, 8190);
    for (SuiteService service : SuiteService.values()) {
      defaults.put(service.title(), service.defaultPort());
    }
    Map<String, Integer> ports = new LinkedHashMap<>();
    defaults.forEach((name, port) -> ports.put(name, port(environment, name, port)));
    for (SuiteService service : SuiteService.values()) {
      int api = Objects.requireNonNull(ports.get(service.title()), "each service has a default");
      String name = management(service);
      ports.put(name, port(environment, name, beside(api)));
    }
    int postgres = Objects.requireNonNull(ports.get(POSTGRES), "it has a default");
    ports.put(POSTGRES_SERVER, port(environment, POSTGRES_SERVER, postgres));
    return new SuitePorts(ports);
  }

  /** The name of the port on which a service answers health, metrics and its documentation. */
  public static String management(SuiteService service) {
    return service.title() + "-management";
  }

  /** A thousand above the API's, or below it where there is nothing above. */
  private static int beside(int api) {
    return api + BESIDE <= HIGHEST ? api + BESIDE : api - BESIDE;
  }

  private static int port(Map<String, String> environment, String name, int otherwise) {
    String value = environment.get(variable(name));
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > HIGHEST) {
      throw new SuiteException(variable(name) + "=" + value + " is not a port (1 to 65535).");
    }
    return Integer.parseInt(value);
  }

  /** The variable that changes the port of a part. */
  public static String variable(String name) {
    return "BANGFU_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Such that nobody listens on. */
  public static SuitePorts free() {
    List<String> parts = List.copyOf(from(Map.of()).byName().keySet());
    List<Integer> free = FreePort.several(parts.size());
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      ports.put(parts.get(i), free.get(i));
    }
    int postgres = Objects.requireNonNull(ports.get(POSTGRES), "it has one");
    return new SuitePorts(ports).with(POSTGRES_SERVER, postgres);
  }

  /** The same but for one part. */
  public SuitePorts with(String name, int port) {
    Map<String, Integer> ports = new LinkedHashMap<>(byName);
    ports.put(name, port);
    return new SuitePorts(ports);
  }

  /** As an environment has them. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    byName.forEach((name, port) -> variables.put(variable(name), port.toString()));
    return variables;
  }

  public int of(SuiteService service) {
    return of(service.title());
  }

  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("No part is called " + name);
    }
    return port;
  }
}
