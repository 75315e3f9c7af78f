package org.bangfu.reporting.completeness;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.wire.event.Consumed;
import org.bangfu.kit.wire.event.Consumed.Counted;
import org.bangfu.reporting.completeness.Completeness.Check;
import org.bangfu.reporting.completeness.LookAtTopics.Seen;
import org.bangfu.reporting.completeness.Missing.What;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares the ends of the topics with what has been counted, each second. */
@ApplicationScoped
public class CheckCompleteness {
  private static final Logger LOG = Logger.getLogger(CheckCompleteness.class);

  private final Consumed consumed;
  private final LookAtTopics topics;
  private final Duration silentAfter;
  private final Clock clock = Clock.systemUTC();
  private volatile @Nullable Check last;
  private volatile Map<String, Instant> heardOf = Map.of();

  CheckCompleteness(
      Consumed consumed,
      LookAtTopics topics,
      @ConfigProperty(name = "bangfu.completeness.silent-after") Duration silentAfter) {
    this.consumed = consumed;
    this.topics = topics;
    this.silentAfter = silentAfter;
  }

  /**
   * The latest check; without one in the last ten seconds nothing is known. To be asked before the
   * figures are read: what is counted in between must not pass for counted.
   */
  public Completeness now() {
    return Completeness.of(last, clock.instant());
  }

  /**
   * How long ago the relay last beat, as of the latest check; without an end where it was never
   * heard of, or nobody has looked yet.
   */
  double silenceSeconds(String relay) {
    Instant beat = heardOf.getOrDefault(relay, Instant.MIN);
    return beat.equals(Instant.MIN)
        ? Double.POSITIVE_INFINITY
        : Duration.between(beat, clock.instant()).toMillis() / 1e3;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "completeness")
  @RunOnVirtualThread
  synchronized void check() {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      // the ends first: what arrives in between must not pass for waiting, nor for lost
      Seen seen = topics.look();
      heardOf = seen.heardOf();
      last = new Check(missing(seen, consumed.counted(), at), at);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      Jobs.failed();
      // the answers say unknown when this goes on; the log says why
      LOG.debugf(e, "The topics could not be compared");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Missing> missing(Seen seen, Counted counted, Instant now) {
    TreeMap<String, Long> waiting = new TreeMap<>();
    TreeMap<String, Long> shortened = new TreeMap<>();
    seen.ends()
        .forEach((partition, end) -> {
          long left = end - counted.next().getOrDefault(partition, 0L);
          if (left > 0) {
            waiting.merge(partition.topic(), left, Long::sum);
          }
        });
    // a topic that was made again ends before what was counted of it, or has fewer partitions
    counted
        .next()
        .forEach((partition, next) -> {
          long less = next - seen.ends().getOrDefault(partition, 0L);
          if (less > 0 && seen.topics().contains(partition.topic())) {
            shortened.merge(partition.topic(), less, Long::sum);
          }
        });
    List<Missing> missing = new ArrayList<>();
    waiting.forEach((topic, count) -> missing.add(new Missing(What.EVENTS_WAITING, topic, count)));
    counted
        .openLetters()
        .forEach((topic, count) -> missing.add(new Missing(What.DEAD_LETTERS, topic, count)));
    shortened.forEach(
        (topic, count) -> missing.add(new Missing(What.TOPIC_SHORTENED, topic, count)));
    seen.absent().stream()
        .filter(topic -> !shortened.containsKey(topic))
        .forEach(topic -> missing.add(new Missing(What.TOPIC_SHORTENED, topic, null)));
    seen.heardOf()
        .forEach((relay, beat) -> {
          if (isSilent(beat, now)) {
            missing.add(new Missing(What.RELAY_SILENT, relay, null));
          }
        });
    return List.copyOf(missing);
  }

  /**
   * The beat has the time of the relay's machine, and now is this one's. Where the two clocks
   * differ by more than the time that a beat is young, every beat is too old or lies too far ahead:
   * an hour's difference, in either direction, makes the answers say unknown, and never complete.
   */
  private boolean isSilent(Instant beat, Instant now) {
    return beat.isBefore(now.minus(silentAfter)) || beat.isAfter(now.plus(silentAfter));
  }
}
