package org.bangfu.reporting.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** The readings that stand, and what they said before. */
@ApplicationScoped
public class OutsideReadings {
  private final EntityManager entities;

  OutsideReadings(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<OutsideReading> find(DivisionScope scope, UUID id) {
    return Optional.ofNullable(entities.find(OutsideReading.class, id))
        .filter(reading -> scope.covers(reading.subject().division()));
  }

  /** The readings of these divisions by their subjects, in one query. */
  public Map<Subject, OutsideReading> of(DivisionScope scope, Collection<DivisionCode> divisions) {
    return scope
        .hqlCondition("o.subject.division")
        .hql(
            entities,
            "from OutsideReading o where o.subject.division in (:divisions) and {reached}",
            OutsideReading.class)
        .setParameter("divisions", divisions)
        .getResultStream()
        .collect(Collectors.toMap(OutsideReading::subject, Function.identity()));
  }

  public List<OutsideReading> list(
      DivisionScope scope,
      @Nullable DivisionCode division,
      @Nullable String indicator,
      UUID after,
      int rows) {
    return scope
        .hqlCondition("o.subject.division")
        .hql(
            entities,
            "from OutsideReading o where o.id > :after"
                + " and (:division is null or o.subject.division = :division)"
                + " and (:indicator is null or o.subject.indicator = :indicator)"
                + " and {reached} order by o.id",
            OutsideReading.class)
        .setParameter("after", after)
        .setParameter("division", division)
        .setParameter("indicator", indicator)
        .setMaxResults(rows)
        .getResultList();
  }

  /** What the reading said before, the oldest first. */
  public List<EarlierValue> history(DivisionScope scope, OutsideReading reading) {
    return scope.covers(reading.subject().division())
        ? entities
            .createQuery(
                "from EarlierValue e where e.readingId = :id order by e.id", EarlierValue.class)
            .setParameter("id", reading.id())
            .getResultList()
        : List.of();
  }

  void add(OutsideReading reading) {
    entities.persist(reading);
  }

  void keep(EarlierValue earlier) {
    entities.persist(earlier);
  }

  void write() {
    entities.flush();
  }
}
