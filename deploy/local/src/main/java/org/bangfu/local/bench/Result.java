package org.bangfu.local.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an operation.
 *
 * @param operation its key
 * @param sql PostgreSQL alone; its latencies are averages
 * @param full ours with all clients
 * @param half ours with half of them
 * @param firstMinute ours in the minute after a start of the service; null where not asked for
 * @param warmth how it was warmed
 * @param spent a call: processor milliseconds by group, commits, audit entries
 * @param statements of the service a call, of single calls one after the other
 * @param remarks what is not as it should be
 */
record Result(
    String operation,
    String title,
    int clients,
    Round sql,
    Round full,
    Round half,
    @Nullable Round firstMinute,
    Warmth warmth,
    Map<String, Double> spent,
    double statements,
    List<String> remarks) {

  /** Ours of SQL alone. */
  @JsonProperty
  double ratio() {
    return full.perSecond() / sql.perSecond();
  }

  double spent(String name) {
    return spent.getOrDefault(name, 0.0);
  }

  /** Of all processes. */
  @JsonProperty
  double processor() {
    return Processes.GROUPS.stream().mapToDouble(this::spent).sum();
  }
}
