package org.bangfu.local.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The brokers of a suite: one, unless the environment names others, which somebody else runs.
 *
 * @param all ours first
 */
public record SuiteBrokers(List<Broker> all) {
  /** By which the others are named: {@code broker port:controller's port} of each, ours first. */
  public static final String VARIABLE = "BANGFU_KAFKA_BROKERS";

  // a suite's own, which no other can be taken for
  private static final String CLUSTER = "bangfuBangfuBangfuBang";

  /** One of them; a controller's port of 0 is any. */
  public record Broker(int id, int port, int controllerPort) {}

  /** Those that this process's environment names. */
  public static SuiteBrokers of(SuitePorts ports) {
    return from(System.getenv(), ports.of(SuitePorts.KAFKA));
  }

  /**
   * Those that an environment names.
   *
   * @param port of the only one, where it names none
   */
  public static SuiteBrokers from(Map<String, String> environment, int port) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (named.isBlank()) {
      return new SuiteBrokers(List.of(new Broker(1, port, 0)));
    }
    List<Broker> brokers = new ArrayList<>();
    for (String each : named.split(",", -1)) {
      int colon = each.indexOf(':');
      brokers.add(
          new Broker(
              brokers.size() + 1,
              Integer.parseInt(each.substring(0, colon)),
              Integer.parseInt(each.substring(colon + 1))));
    }
    return new SuiteBrokers(List.copyOf(brokers));
  }

  /** As the variable has them. */
  public String asVariable() {
    return all.stream()
        .map(broker -> broker.port() + ":" + broker.controllerPort())
        .collect(Collectors.joining(","));
  }

  public String bootstrapServers() {
    return all.stream()
        .map(broker -> "127.0.0.1:" + broker.port())
        .collect(Collectors.joining(","));
  }

  /** How many copies of a record there are. */
  public int replicas() {
    return all.size();
  }

  /** What the process of one of them is started with after its folder. */
  public List<String> arguments(Broker broker) {
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(broker.port())));
    if (all.size() > 1) {
      arguments.add(String.valueOf(broker.id()));
      arguments.add(String.valueOf(broker.controllerPort()));
      arguments.add(
          all.stream()
              .map(each -> each.id() + "@127.0.0.1:" + each.controllerPort())
              .collect(Collectors.joining(",")));
      arguments.add(CLUSTER);
    }
    return arguments;
  }
}
