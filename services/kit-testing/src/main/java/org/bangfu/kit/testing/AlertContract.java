package org.bangfu.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bangfu.kit.guard.watch.WatchAll;
import org.bangfu.kit.wire.outbox.reconcile.ReconcileOutbox;

/** Holds the alerts that are published against what a running service says of itself. */
public final class AlertContract {
  private static final Set<String> TELLERS =
      Set.of("household-registry", "needs-and-donations", "consumption-aid");

  /** Whose alerts a group has; one that bears a service's name has its own. */
  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "every-service",
          Set.of("household-registry", "needs-and-donations", "consumption-aid", "reporting"),
          "tellers",
          TELLERS,
          "payments",
          Set.of("needs-and-donations", "consumption-aid"));

  private static final Pattern METRIC = Pattern.compile("\\b(?:bangfu|http|kafka|jvm)_[a-z_]+");

  private AlertContract() {}

  /** Fails with the metrics of alerts for the service that a scrape of it does not have. */
  public static void check(String service) {
    Set<String> asked = metrics(service);
    if (asked.size() < 5) {
      throw new AssertionError("no alerts are read: " + asked);
    }
    awakenAll(service);
    Awaitility.await()
        .untilAsserted(() -> {
          Set<String> missing = new TreeSet<>(asked);
          missing.removeAll(Scrape.now().names());
          if (!missing.isEmpty()) {
            throw new AssertionError("alerts ask for what " + service + " has not: " + missing);
          }
        });
  }

  /** What comes of itself in time: jobs have run, somebody has called, a bucket was asked. */
  private static void awakenAll(String service) {
    Calls.anonymous().get("/v1/public/nothing");
    Arc.container().instance(WatchAll.class).get().read();
    if (TELLERS.contains(service)) {
      try {
        Arc.container().instance(ReconcileOutbox.class).get().run();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Set<String> metrics(String service) {
    Set<String> metrics = new TreeSet<>();
    try {
      JsonNode rules =
          new YAMLMapper()
              .readTree(Repository.root().resolve("deploy/watching/alerts.yaml").toFile());
      for (JsonNode group : rules.path("groups")) {
        String name = group.path("name").asText();
        if (GROUPS.getOrDefault(name, Set.of(name)).contains(service)) {
          for (JsonNode rule : group.path("rules")) {
            METRIC
                .matcher(rule.path("expr").asText())
                .results()
                .map(MatchResult::group)
                .forEach(metrics::add);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return metrics;
  }
}
