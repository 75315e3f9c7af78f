package org.bangfu.reporting.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.reporting.division.Divisions;

/**
 * Writes down what was published elsewhere. The same again changes nothing; another number, or the
 * same in another paper, is another reading beside it.
 */
@ApplicationScoped
public class RecordReading {
  private final PublishedReadings readings;
  private final Divisions divisions;

  RecordReading(PublishedReadings readings, Divisions divisions) {
    this.readings = readings;
    this.divisions = divisions;
  }

  /**
   * A reading as it stands.
   *
   * @param isNew whether this is what recorded it
   */
  public record Recorded(PublishedReading reading, boolean isNew) {}

  public Recorded record(DivisionScope scope, Published published, String actor) {
    if (divisions.names(scope, List.of(published.division())).isEmpty()) {
      throw Problems.invalid("/division", "there is no such division");
    }
    Optional<PublishedReading> same = readings.saying(scope, published);
    if (same.isPresent()) {
      return new Recorded(same.get(), false);
    }
    PublishedReading reading =
        new PublishedReading(
            Ids.next(), published, Instant.now().truncatedTo(ChronoUnit.MILLIS), actor);
    if (readings.add(scope, reading)) {
      return new Recorded(reading, true);
    }
    // somebody said the same in between
    return readings
        .saying(scope, published)
        .map(other -> new Recorded(other, false))
        .orElseThrow(() -> Problems.problem(CommonProblem.CONFLICT, "Send the request once more."));
  }
}
