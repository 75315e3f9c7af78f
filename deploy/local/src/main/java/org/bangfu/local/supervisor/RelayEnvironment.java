package org.bangfu.local.supervisor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.bangfu.embedded.ServiceDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Gives the placeholders of the connector files their values. Elsewhere they are variables of the
 * worker's environment; here the databases are made while the worker's process already runs, so
 * that the values can't be in its environment. Connect keeps and shows the placeholder alone, never
 * the password.
 */
public final class RelayEnvironment implements ConfigProvider {

  private static final Map<String, String> VALUES = new ConcurrentHashMap<>();

  static void set(String prefix, ServiceDatabase database) {
    VALUES.put(prefix + "_DATABASE_HOST", database.host());
    VALUES.put(prefix + "_DATABASE_PORT", String.valueOf(database.port()));
    VALUES.put(prefix + "_DATABASE_NAME", database.name());
    VALUES.put(prefix + "_RELAY_USER", database.relay().user());
    VALUES.put(prefix + "_RELAY_PASSWORD", database.relay().password());
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public ConfigData get(@Nullable String path) {
    return new ConfigData(new HashMap<>(VALUES));
  }

  @Override
  public ConfigData get(@Nullable String path, Set<String> keys) {
    Map<String, String> found = new HashMap<>();
    for (String key : keys) {
      String value = VALUES.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return new ConfigData(found);
  }

  @Override
  public void close() {}
}
