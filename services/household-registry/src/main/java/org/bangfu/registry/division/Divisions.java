package org.bangfu.registry.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
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

  private static final String INSIDE =
      COLUMNS
          + """
          valid_to is null and exists (
            select from unnest(cast(:codes as text[])) w (code) where d.code > w.code and d.code < w.code || ':')
          order by d.code
          """;

  private final Session entities;

  Divisions(Session entities) {
    this.entities = entities;
  }

  public Optional<Division> byCode(DivisionCode code) {
    return Optional.ofNullable(entities.find(Division.class, code.value()));
  }

  /**
   * What a division was and what became of it.
   *
   * @param predecessors the codes of which it, or a part of it, is made
   * @param successors the codes that took its place, or were split off it
   */
  public record Lineage(List<DivisionCode> predecessors, List<DivisionCode> successors) {}

  public Lineage lineageOf(DivisionCode code) {
    List<DivisionCode> predecessors = new ArrayList<>();
    List<DivisionCode> successors = new ArrayList<>();
    entities
        .createNativeQuery(
            """
            select a.old, a.new from division_alias a where a.old = :code or a.new = :code
            order by a.old, a.new
            """,
            Tuple.class)
        .setParameter("code", code.value())
        .getResultStream()
        .forEach(row -> {
          DivisionCode old = new DivisionCode(row.get(0, String.class));
          if (old.equals(code)) {
            successors.add(new DivisionCode(row.get(1, String.class)));
          } else {
            predecessors.add(old);
          }
        });
    return new Lineage(predecessors, successors);
  }

  /** Those of the codes that are divisions, today or once, in one query. */
  public Map<DivisionCode, Division> byCodes(Collection<DivisionCode> codes) {
    return entities
        .createQuery("from Division d where d.code in :codes", Division.class)
        .setParameter("codes", codes.stream().map(DivisionCode::value).distinct().toList())
        .getResultStream()
        .collect(Collectors.toMap(Division::code, division -> division));
  }

  /** What lies today in any of the divisions, without these, by code. */
  public List<Division> inside(Collection<DivisionCode> divisions, int rows) {
    return entities
        .createNativeQuery(INSIDE, Division.class)
        .setParameter("codes", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
        .setMaxResults(rows)
        .getResultList();
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

  /** Those that are there today. */
  public List<Division> childrenOf(DivisionCode parent, String afterCode, int rows) {
    return entities
        .createNativeQuery(
            COLUMNS + "parent = :parent and valid_to is null" + NEXT_IN_PINYIN, Division.class)
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
