package org.bangfu.local.drill;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.faults.Topics;
import org.bangfu.local.suite.SuiteService;

/**
 * The topics, held against the outboxes.
 *
 * @param records on the topics
 * @param events of them that differ
 * @param gone events that were told, and that no outbox has though it has older ones
 */
public record Told(long records, long events, List<Event> gone) {
  /**
   * An event, as its record says it.
   *
   * @param at when it occurred, as an outbox writes it
   */
  public record Event(String id, String type, String source, String at) {
    String what() {
      return source.replace("/bangfu/", "") + " " + type;
    }
  }

  /** Reads the topics from their beginning, and then the outboxes. */
  public static Told of(SuiteUnderFire suite) {
    long[] records = {0};
    Map<String, Event> events = new HashMap<>();
    Topics.read(
        suite.bootstrapServers(),
        Topics.EVENTS,
        record -> {
          String id = header(record, "ce_id");
          if (!id.isEmpty()) {
            records[0]++;
            events.put(
                id,
                new Event(
                    id,
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    header(record, "ce_time")));
          }
        });
    // after the topics: an event is in its outbox before it is told
    Set<String> kept = new HashSet<>();
    Map<String, String> oldest = new HashMap<>();
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        kept.addAll(suite.database(service).column("select id from outbox"));
        oldest.put(
            "/bangfu/" + service.title(),
            suite
                .database(service)
                .value(
                    """
                    select coalesce(to_char(min(occurred_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), '9')
                    from outbox
                    """));
      }
    }
    return new Told(
        records[0],
        events.size(),
        events.values().stream()
            .filter(event -> !kept.contains(event.id()))
            // an outbox forgets after some weeks
            .filter(event -> event.at().compareTo(oldest.getOrDefault(event.source(), "")) >= 0)
            .toList());
  }

  /** Records that tell again what another has told. */
  public long again() {
    return records - events;
  }

  /** What is gone, by source and type; empty if nothing is. */
  public Map<String, Long> goneByType() {
    return gone.stream()
        .collect(Collectors.groupingBy(Event::what, TreeMap::new, Collectors.counting()));
  }

  /** When the first of what is gone occurred. */
  public String firstGone(String what) {
    return times(what).min(Comparator.naturalOrder()).orElse("");
  }

  /** When the last of what is gone occurred. */
  public String lastGone(String what) {
    return times(what).max(Comparator.naturalOrder()).orElse("");
  }

  private Stream<String> times(String what) {
    return gone.stream().filter(event -> event.what().equals(what)).map(Event::at);
  }

  /** The same without some that are known to be gone. */
  Told without(Set<String> known) {
    return new Told(
        records, events, gone.stream().filter(event -> !known.contains(event.id())).toList());
  }

  Set<String> idsOfGone() {
    return gone.stream().map(Event::id).collect(Collectors.toSet());
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
