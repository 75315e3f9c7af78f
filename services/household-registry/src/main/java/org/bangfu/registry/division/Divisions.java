package org.bangfu.registry.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** The divisions. They are public knowledge, and a scope hides none of them. Sorted by pinyin. */
@ApplicationScoped
public class Divisions {
  private static final String PINYIN = "name collate \"zh-x-icu\"";
  private static final String COLUMNS =
      "select code, name, level, parent, valid_from, valid_to, predecessor from division d where ";
  // an empty cursor compares with no row, so that the first page begins at the beginning
  private static final String NEXT_IN_PINYIN =
      """
       and (:after = '' or (%s, code) > (select %s, code from division where code = :after))
      order by %s, code
      """
          .formatted(PINYIN, PINYIN, PINYIN);

  private final EntityManager entities;

  Divisions(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Division> byCode(DivisionCode code) {
    return Optional.ofNullable(entities.find(Division.class, code.value()));
  }

  /** Those of the codes that are divisions today, in one query. */
  public Set<DivisionCode> existing(Collection<DivisionCode> codes) {
    return entities
        .createQuery(
            "select d.code from Division d where d.code in :codes and d.validTo is null",
            String.class)
        .setParameter("codes", codes.stream().map(DivisionCode::value).distinct().toList())
        .getResultStream()
        .map(DivisionCode::new)
        .collect(Collectors.toSet());
  }

  public List<Division> childrenOf(DivisionCode parent, String afterCode, int rows) {
    return entities
        .createNativeQuery(COLUMNS + "parent = :parent" + NEXT_IN_PINYIN, Division.class)
        .setParameter("parent", parent.value())
        .setParameter("after", afterCode)
        .setMaxResults(rows)
        .getResultList();
  }

  /** Divisions whose name begins so. */
  public List<Division> named(
      String beginning,
      DivisionCode within,
      @Nullable DivisionLevel level,
      String afterCode,
      int rows) {
    String written = PlaceNames.written(beginning);
    if (written.isEmpty()) {
      return List.of();
    }
    return DivisionScope.of(within)
        .condition("code")
        .query(
            entities,
            COLUMNS
                + "name collate \"C\" like :pattern escape '!' and {reached}"
                + (level == null ? "" : " and level = '" + level.name() + "'")
                + NEXT_IN_PINYIN,
            Division.class)
        .setParameter("pattern", written.replaceAll("([!%_])", "!$1") + "%")
        .setParameter("after", afterCode)
        .setMaxResults(rows)
        .getResultList();
  }
}
