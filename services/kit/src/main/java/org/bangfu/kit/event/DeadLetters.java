package org.bangfu.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bangfu.kit.personal.MaskByContent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code <service>.dlq}: what could not be taken, as it came, with where it stood and
 * why.
 */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Map<String, Object> kafka;
  private final String topic;
  private @Nullable KafkaProducer<String, byte[]> producer;

  DeadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.kafka = kafka;
    this.topic = service + ".dlq";
  }

  /** Returns once the broker has it, so that the original may be acknowledged. */
  public synchronized void send(ConsumerRecord<String, byte[]> record, String why) {
    // it may quote the value that could not be read
    String reason = MaskByContent.masked(why);
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic, record.key(), record.value());
    record.headers().forEach(header -> letter.headers().add(header));
    addHeader(letter.headers(), "dead-letter-reason", reason);
    addHeader(letter.headers(), "dead-letter-topic", record.topic());
    addHeader(letter.headers(), "dead-letter-partition", Integer.toString(record.partition()));
    addHeader(letter.headers(), "dead-letter-offset", Long.toString(record.offset()));
    LOG.warnf(
        "Dead letter from %s-%d at %d: %s",
        record.topic(), record.partition(), record.offset(), reason);
    try {
      producer().send(letter).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the dead letter was not taken", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the dead letter was taken", e);
    }
  }

  private static void addHeader(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>();
      settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.get("bootstrap.servers"));
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
