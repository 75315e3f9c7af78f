package org.bangfu.reporting.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.division.Divisions;

/**
 * Records readings. The same one again changes nothing; another value for the same subject replaces
 * the earlier one, which is kept.
 */
@ApplicationScoped
public class RecordOutsideReadings {
  private final OutsideReadings readings;
  private final Divisions divisions;

  RecordOutsideReadings(OutsideReadings readings, Divisions divisions) {
    this.readings = readings;
    this.divisions = divisions;
  }

  /** What became of a reading. */
  public enum Outcome {
    CREATED,
    UNCHANGED,
    REPLACED
  }

  /** A reading as it stands now. */
  public record Recorded(OutsideReading reading, Outcome outcome) {}

  /** One reading. */
  @Transactional
  public Recorded record(DivisionScope scope, Subject subject, BigDecimal value, String actor) {
    Recorded recorded = prepare(scope, List.of(subject.division())).record(subject, value, actor);
    readings.write();
    return recorded;
  }

  /** Reads in two queries what any number of readings of these divisions needs to know. */
  public Prepared prepare(DivisionScope scope, Collection<DivisionCode> wanted) {
    Set<DivisionCode> distinct = wanted.stream().collect(Collectors.toSet());
    return new Prepared(
        divisions.names(scope, distinct).keySet(),
        new HashMap<>(distinct.isEmpty() ? Map.of() : readings.of(scope, distinct)));
  }

  /** Records readings of the divisions it was prepared for. */
  public final class Prepared {
    private final Set<DivisionCode> existing;
    private final Map<Subject, OutsideReading> standing;

    private Prepared(Set<DivisionCode> existing, Map<Subject, OutsideReading> standing) {
      this.existing = existing;
      this.standing = standing;
    }

    /** The reading that says the same already. */
    public Optional<UUID> standing(Subject subject, BigDecimal value) {
      return Optional.ofNullable(standing.get(subject))
          .filter(reading -> reading.says(value))
          .map(OutsideReading::id);
    }

    public Recorded record(Subject subject, BigDecimal value, String actor) {
      if (!existing.contains(subject.division())) {
        throw Problems.invalid("/division", "there is no such division");
      }
      OutsideReading reading = standing.get(subject);
      if (reading == null) {
        OutsideReading fresh = new OutsideReading(subject, value, actor);
        readings.add(fresh);
        standing.put(subject, fresh);
        return new Recorded(fresh, Outcome.CREATED);
      }
      if (reading.says(value)) {
        return new Recorded(reading, Outcome.UNCHANGED);
      }
      readings.keep(reading.replace(value, actor));
      return new Recorded(reading, Outcome.REPLACED);
    }
  }
}
