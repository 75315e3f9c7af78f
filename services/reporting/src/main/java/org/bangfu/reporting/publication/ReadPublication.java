package org.bangfu.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.Reading;
import org.bangfu.reporting.indicator.Term;
import org.jspecify.annotations.Nullable;

/** Reads a publication, and its figures of its frozen sums as those of today are of theirs. */
@ApplicationScoped
public class ReadPublication {
  private final Publications publications;
  private final EntityManager entities;

  ReadPublication(Publications publications, EntityManager entities) {
    this.publications = publications;
    this.entities = entities;
  }

  private record Key(String indicator, String dimension) {}

  /** A problem if the caller sees none of its figures. */
  @Transactional
  public Publication read(DivisionScope scope, UUID id) {
    return publications.require(scope, id);
  }

  /**
   * In one statement.
   *
   * @param division one that the publication has figures of
   * @param asked to date of the publication's day
   */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<Figure> figures(
      Publication publication, DivisionCode division, String divisionName, List<Asked> asked) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select s.indicator, s.dimension, s.value, s.outside from published_sum s
                where s.publication = :publication and s.division = :division
                """,
                Tuple.class)
            .setParameter("publication", publication.id())
            .setParameter("division", division.value())
            .getResultList();
    Map<Key, Tuple> sums = new HashMap<>();
    rows.forEach(row -> sums.put(new Key(row.get(0, String.class), row.get(1, String.class)), row));
    List<Figure> figures = new ArrayList<>(asked.size());
    for (Asked each : asked) {
      figures.add(
          each.figure(
              each.formula().terms().stream()
                  .map(term -> reading(division, divisionName, sums.get(key(term))))
                  .toList()));
    }
    return figures;
  }

  private static Key key(Term term) {
    return new Key(term.indicator().id(), term.narrowing().key());
  }

  private static Reading reading(
      DivisionCode division, String divisionName, @Nullable Tuple frozen) {
    return new Reading(
        division,
        divisionName,
        frozen == null ? BigDecimal.ZERO : frozen.get(2, BigDecimal.class),
        frozen == null ? null : frozen.get(3, BigDecimal.class));
  }
}
