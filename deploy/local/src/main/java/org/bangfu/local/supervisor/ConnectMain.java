package org.bangfu.local.supervisor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension;

/**
 * Kafka Connect's own process, with one worker: the brokers' addresses, the port of its REST
 * interface and how many brokers keep what it notes are its arguments, who may use that is in the
 * JVM's login configuration, and what the connectors are given is in its environment.
 */
public final class ConnectMain {

  /** What a connector may set of its Kafka clients: how they send, and never where or as whom. */
  private static final List<String> OVERRIDES =
      List.of(
          "linger.ms",
          "batch.size",
          "compression.type",
          "max.request.size",
          "enable.idempotence",
          "max.in.flight.requests.per.connection");

  private ConnectMain() {}

  public static void main(String[] arguments) {
    new ConnectDistributed()
        .startConnect(settings(arguments[0], Integer.parseInt(arguments[1]), arguments[2]))
        .awaitStop();
  }

  private static Map<String, String> settings(String bootstrapServers, int port, String replicas) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    // a new group every time: a killed worker's membership would hold up the next one for seconds
    settings.put("group.id", "bangfu-connect-" + System.currentTimeMillis());
    for (String topic : List.of("config", "offset", "status")) {
      settings.put(topic + ".storage.topic", "bangfu-connect-" + topic);
      settings.put(topic + ".storage.replication.factor", replicas);
    }
    settings.put("offset.storage.partitions", "1");
    settings.put("status.storage.partitions", "1");
    settings.put("offset.flush.interval.ms", "2000");
    settings.put("scheduled.rebalance.max.delay.ms", "0");
    settings.put("listeners", "http://127.0.0.1:" + port);
    settings.put("rest.advertised.host.name", "127.0.0.1");
    settings.put("rest.extension.classes", BasicAuthSecurityRestExtension.class.getName());
    settings.put("plugin.discovery", "service_load");
    settings.put("config.providers", "env");
    settings.put("config.providers.env.class", EnvVarConfigProvider.class.getName());
    settings.put("config.providers.env.param.allowlist.pattern", RelayVariables.PATTERN);
    settings.put("connector.client.config.override.policy", "Allowlist");
    settings.put("connector.client.config.override.allowlist", String.join(",", OVERRIDES));
    settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    return settings;
  }
}
