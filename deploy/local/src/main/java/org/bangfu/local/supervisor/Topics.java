package org.bangfu.local.supervisor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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

  void createIn(String bootstrapServers) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(topic ->
                  new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new SuiteException("Kafka refuses the topics: " + e.getMessage(), e);
    }
  }
}
