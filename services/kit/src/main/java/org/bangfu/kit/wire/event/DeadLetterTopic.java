package org.bangfu.kit.wire.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code <service>.dlq}, for readers at the broker: a copy of the dead letters, where the
 * broker takes it in a few seconds. What it does not take is kept in the database as well.
 */
@ApplicationScoped
class DeadLetterTopic {
  private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);
  private static final int LARGEST_REQUEST = 5 << 20;
  private static final int MOST_MILLIS_TO_BEGIN = 2_000;
  private static final int MOST_MILLIS = 5_000;

  private final Map<String, Object> kafka;
  private final String topic;
  private @Nullable KafkaProducer<String, byte[]> producer;

  DeadLetterTopic(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.kafka = kafka;
    this.topic = service + ".dlq";
  }

  /** Takes a few seconds at most, however many they are, and never fails. */
  synchronized void copy(List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    List<Future<?>> sent = new ArrayList<>();
    try {
      for (Rejected each : rejected) {
        sent.add(producer().send(letter(each)));
        if (System.nanoTime() > end) {
          break;
        }
      }
    } catch (KafkaException | IllegalStateException e) {
      LOG.warnf("The topic %s gets no copies now: %s", topic, e.getClass().getName());
    }
    long taken = sent.stream().filter(each -> isTaken(each, end)).count();
    if (taken < rejected.size()) {
      LOG.warnf(
          "The topic %s has copies of %d of %d dead letters, which are all in the database",
          topic, taken, rejected.size());
    }
  }

  private static boolean isTaken(Future<?> sent, long end) {
    try {
      sent.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ProducerRecord<String, byte[]> letter(Rejected rejected) {
    var record = rejected.record();
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic, record.key(), record.value());
    record.headers().forEach(header -> letter.headers().add(header));
    addHeader(letter.headers(), "dead-letter-reason", rejected.reason());
    addHeader(letter.headers(), "dead-letter-topic", record.topic());
    addHeader(letter.headers(), "dead-letter-partition", Integer.toString(record.partition()));
    addHeader(letter.headers(), "dead-letter-offset", Long.toString(record.offset()));
    return letter;
  }

  private static void addHeader(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = BrokerAccess.of(kafka);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_MILLIS_TO_BEGIN);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MOST_MILLIS - 1);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, MOST_MILLIS);
      settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
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
