package org.bangfu.kit.wire.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How this service reaches the broker: where it is, and how one is let in. A client of our own says
 * everything else itself; one that named the address alone would be refused wherever Kafka asks for
 * a password or TLS.
 */
public final class BrokerAccess {
  private static final String ADDRESS = "bootstrap.servers";
  private static final List<String> WAYS_IN = List.of("security.", "sasl.", "ssl.");

  private BrokerAccess() {}

  /**
   * To be added to.
   *
   * @param kafka the settings of the default broker
   */
  public static Map<String, Object> of(Map<String, Object> kafka) {
    Map<String, Object> access = new HashMap<>();
    kafka.forEach((key, value) -> {
      if (key.equals(ADDRESS) || WAYS_IN.stream().anyMatch(key::startsWith)) {
        access.put(key, value);
      }
    });
    return access;
  }
}
