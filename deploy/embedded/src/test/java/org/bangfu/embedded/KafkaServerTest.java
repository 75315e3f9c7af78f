package org.bangfu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

  private static final String TOPIC = "bangfu.household.v1";

  @TempDir Path folder;

  @Test
  void keepsTopicsAndRecordsWhenItIsOpenedAgain() throws Exception {
    try (KafkaServer server = KafkaServer.start(folder, 0)) {
      server.createTopics(List.of(TOPIC), 6);
      server.createTopics(List.of(TOPIC, "reporting.dlq"), 6);
      try (KafkaProducer<String, String> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", server.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>(TOPIC, 0, "430525", "洞口县")).get();
      }
    }
    try (KafkaServer server = KafkaServer.start(folder, 0)) {
      assertEquals("洞口县", firstOf(server));
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        assertEquals(
            "-1",
            admin
                .describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get("retention.ms")
                .value());
        assertEquals(
            6,
            admin
                .describeTopics(List.of(TOPIC))
                .allTopicNames()
                .get()
                .get(TOPIC)
                .partitions()
                .size());
      }
    }
  }

  @Test
  void makesNoTopicThatNobodyAskedFor() {
    try (KafkaServer server = KafkaServer.start(folder, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      ExecutionException refusal =
          assertThrows(
              ExecutionException.class,
              () -> admin.describeTopics(List.of("misspelt")).allTopicNames().get());
      assertTrue(refusal.getCause() instanceof UnknownTopicOrPartitionException);
    }
  }

  private static String firstOf(KafkaServer server) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", server.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
      return records.iterator().next().value();
    }
  }
}
