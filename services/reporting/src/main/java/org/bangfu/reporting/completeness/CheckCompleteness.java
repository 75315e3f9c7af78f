package org.bangfu.reporting.completeness;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares the ends of the topics with what has been counted, each second. */
@ApplicationScoped
public class CheckCompleteness {
  private static final Logger LOG = Logger.getLogger(CheckCompleteness.class);
  private static final int PATIENCE_SECONDS = 5;

  private final Consumed consumed;
  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final Clock clock = Clock.systemUTC();
  private volatile @Nullable Check last;
  private @Nullable Admin admin;

  private record Check(long pending, Instant at) {}

  CheckCompleteness(
      Consumed consumed,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics) {
    this.consumed = consumed;
    this.kafka = kafka;
    this.topics = topics;
  }

  /**
   * The latest check; without one in the last ten seconds nothing is known. To be asked before the
   * figures are read: what is counted in between must not pass for counted.
   */
  public Completeness now() {
    Check check = last;
    return check == null
        ? Completeness.of(null, null, clock.instant())
        : Completeness.of(check.pending, check.at, clock.instant());
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "completeness")
  @RunOnVirtualThread
  synchronized void check() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      Map<TopicPartition, Long> ends = ends();
      Map<TopicPartition, Long> counted = consumed.nextOffsets();
      long pending =
          ends.entrySet().stream()
              .mapToLong(
                  end -> Math.max(0, end.getValue() - counted.getOrDefault(end.getKey(), 0L)))
              .sum();
      last = new Check(pending, at);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // the answers say unknown when this goes on; the log says why
      LOG.debugf(e, "The topics could not be compared");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<TopicPartition, Long> ends()
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin()
        .describeTopics(topics)
        .allTopicNames()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .forEach((topic, description) ->
            description
                .partitions()
                .forEach(
                    p -> asked.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
    Map<TopicPartition, ListOffsetsResultInfo> answered =
        admin().listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return answered.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(Map.of("bootstrap.servers", String.valueOf(kafka.get("bootstrap.servers"))));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(2));
    }
  }
}
