package org.bangfu.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of 127.0.0.1 on which a suite listens, each of which the environment may change. */
public record SuitePorts(Map<String, Integer> byName) {

  public static final String POSTGRES = "postgres";
  public static final String KAFKA = "kafka";
  public static final String CONNECT = "connect";
  public static final String KEYCLOAK = "keycloak";

  /** Providers of payments to try against. */
  public static final String PAYMENT_SANDBOX = "payment-sandbox";

  private static final int HIGHEST = 65535;
  private static final int BESIDE = 1000;
  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;

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

  /**
   * Such that nobody listens on, below those that the system gives to outgoing connections, which
   * could take them.
   */
  public static SuitePorts free() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    // all are held until all are known, so that no two parts get the same
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (String part : from(Map.of()).byName().keySet()) {
        ServerSocket socket = openFree();
        held.add(socket);
        ports.put(part, socket.getLocalPort());
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
      return new SuitePorts(ports);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocket openFree() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
      try {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (BindException e) {
        continue; // somebody has it; another one
      }
    }
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
