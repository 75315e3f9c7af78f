package org.bangfu.kit.wire.rebuild;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bangfu.kit.problem.Problems;

/** What this service can make its tables from: the topics, and what else it says. */
@ApplicationScoped
class Sources {
  static final String TOPICS = "topics";

  private final ReplayTopics topics;
  private final List<OtherSource> others;

  Sources(ReplayTopics topics, @All List<OtherSource> others) {
    this.topics = topics;
    this.others = others;
  }

  /** A problem if there is no such source here. */
  void require(String source) {
    List<String> names =
        Stream.concat(Stream.of(TOPICS), others.stream().map(OtherSource::name)).toList();
    if (!names.contains(source)) {
      throw Problems.invalid("/from", "must be one of: " + String.join(", ", names));
    }
  }

  /** Goes on where what was made ends. */
  Source open(
      Rebuild rebuild, OwnConnection own, ReplayTopics.Taker progress, BooleanSupplier isStopping) {
    return others.stream()
        .filter(other -> other.name().equals(rebuild.source()))
        .findFirst()
        .map(other -> other.open(own, rebuild.recordsRead()))
        .orElseGet(() -> topics.open(rebuild, progress, isStopping));
  }
}
