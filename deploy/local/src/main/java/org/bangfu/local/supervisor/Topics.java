package org.bangfu.local.supervisor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.bangfu.local.suite.SuiteException;

/** The topics of the committed list, made where they are missing; nothing else ever makes one. */
record Topics(List<Topic> topics) {

  record Topic(String name, int partitions, Map<String, String> config) {}

  static Topics read(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), Topics.class);
    } catch (IOException e) {
      throw new SuiteException("The list of topics can't be read: " + e.getMessage(), e);
    }
  }

  void createIn(String bootstrapServers) throws IOException, InterruptedException {
    createIn(bootstrapServers, 1);
  }

  /**
   * Makes those that are missing.
   *
   * @param replicas how many brokers have each record
   */
  void createIn(String bootstrapServers, int replicas) throws IOException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(topic ->
                  new NewTopic(topic.name(), topic.partitions(), (short) replicas)
                      .configs(topic.config()))
              .toList();
      admin.createTopics(missing).all().get();
      admin.incrementalAlterConfigs(changes(existing)).all().get();
    } catch (ExecutionException e) {
      throw new IOException("Kafka refuses the topics: " + e.getMessage(), e);
    }
  }

  /** Topics of an earlier run get what the list says now. */
  private Map<ConfigResource, Collection<AlterConfigOp>> changes(Set<String> existing) {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (existing.contains(topic.name())) {
        changes.put(
            new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
            topic.config().entrySet().stream()
                .map(entry ->
                    new AlterConfigOp(
                        new ConfigEntry(entry.getKey(), entry.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList());
      }
    }
    return changes;
  }
}
