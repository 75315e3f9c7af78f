package org.bangfu.reporting.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * What was published elsewhere. It is no secret: whoever reads figures reads it of any division.
 */
@ApplicationScoped
public class PublishedReadings {
  private static final String SELECT = "select r.* from published_reading r";

  private final OneRoundTrip floor;

  PublishedReadings(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** Those of a division, in the order in which they were recorded. */
  public List<PublishedReading> of(
      DivisionScope scope,
      DivisionCode division,
      @Nullable String indicator,
      UUID after,
      int rows) {
    return read(
        scope,
        " where r.division = :division and r.id > :after and :indicator in ('', r.indicator)"
            + " order by r.id limit :rows",
        Map.of(
            "division",
            division.value(),
            "after",
            after,
            "indicator",
            indicator == null ? "" : indicator,
            "rows",
            rows));
  }

  public Optional<PublishedReading> find(DivisionScope scope, UUID id) {
    return read(scope, " where r.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The one that says exactly this. */
  Optional<PublishedReading> saying(DivisionScope scope, Published published) {
    return read(scope, " where r.said = :said", Map.of("said", ReadingRow.said(published))).stream()
        .findFirst();
  }

  /**
   * @return whether it is written; not where one says exactly the same
   */
  boolean add(DivisionScope scope, PublishedReading reading) {
    Written row = ReadingRow.written(reading);
    return floor.write(scope, List.of(row));
  }

  private List<PublishedReading> read(
      DivisionScope scope, String where, Map<String, Object> values) {
    return floor.rows(scope, Condition.of(SELECT + where, values), StoredReading::read);
  }
}
