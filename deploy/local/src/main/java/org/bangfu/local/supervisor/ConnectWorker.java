package org.bangfu.local.supervisor;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;

/** Kafka Connect with one worker in this JVM; connectors and offsets are kept in Kafka. */
final class ConnectWorker implements AutoCloseable {

  private final Connect<?> connect;

  private ConnectWorker(Connect<?> connect) {
    this.connect = connect;
  }

  static ConnectWorker start(String bootstrapServers, int port) {
    return new ConnectWorker(
        new ConnectDistributed().startConnect(settings(bootstrapServers, port)));
  }

  private static Map<String, String> settings(String bootstrapServers, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    // a new group every time: a killed worker's membership would hold up the next one for seconds
    settings.put("group.id", "bangfu-connect-" + System.currentTimeMillis());
    for (String topic : new String[] {"config", "offset", "status"}) {
      settings.put(topic + ".storage.topic", "bangfu-connect-" + topic);
      settings.put(topic + ".storage.replication.factor", "1");
    }
    settings.put("offset.storage.partitions", "1");
    settings.put("status.storage.partitions", "1");
    settings.put("offset.flush.interval.ms", "2000");
    settings.put("scheduled.rebalance.max.delay.ms", "0");
    settings.put("listeners", "http://127.0.0.1:" + port);
    settings.put("rest.advertised.host.name", "127.0.0.1");
    settings.put("plugin.discovery", "service_load");
    settings.put("config.providers", "env");
    settings.put("config.providers.env.class", RelayEnvironment.class.getName());
    settings.put("connector.client.config.override.policy", "All");
    settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    return settings;
  }

  /** Returns when the worker has ended, for whoever watches over it. */
  void awaitEnd() {
    connect.awaitStop();
  }

  @Override
  public void close() {
    connect.stop();
    connect.awaitStop();
  }
}
