package org.bangfu.local.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** The ids of all events on the topics; each record is read once. */
final class EventIds {
  private final String bootstrapServers;
  private final Set<String> seen = new HashSet<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  EventIds(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Reads on to where the topics end now. */
  Set<String> all() {
    Topics.readOn(
        bootstrapServers,
        Topics.EVENTS,
        positions,
        record -> {
          Header id = record.headers().lastHeader("ce_id");
          if (id != null) {
            seen.add(new String(id.value(), StandardCharsets.UTF_8));
          }
        });
    return seen;
  }
}
