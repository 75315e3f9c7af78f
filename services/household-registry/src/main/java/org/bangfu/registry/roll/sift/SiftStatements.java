package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.regex.Pattern;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** Executes statements over the place of a run, in which {@code {reached}} stands for it. */
@ApplicationScoped
class SiftStatements {
  private final EntityManager entities;

  SiftStatements(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param column the one that {@code {reached}} is of
   * @return how many rows it wrote
   */
  int run(Sift sift, String column, String sql) {
    return bound(place(sift, column).query(entities, sql), sift, sql).executeUpdate();
  }

  List<Tuple> rows(Sift sift, String column, String sql) {
    TypedQuery<Tuple> query = place(sift, column).query(entities, sql, Tuple.class);
    return bound(query, sift, sql).getResultList();
  }

  private static Condition place(Sift sift, String column) {
    return DivisionScope.inside(column, sift.place());
  }

  /** Gives it the values that it names, and no other. */
  private static <Q extends Query> Q bound(Q query, Sift sift, String sql) {
    sift.values()
        .forEach((name, value) -> {
          if (Pattern.compile("(?<!:):" + name + "\\b").matcher(sql).find()) {
            query.setParameter(name, value);
          }
        });
    return query;
  }
}
