package org.bangfu.reporting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Takes changes of divisions over: new codes answer, old ones keep their figures, and sums at all
 * levels are by the prefix of the code, so that nothing is moved. Changes may come in any order,
 * and again.
 */
@ApplicationScoped
public class ChangeDivisions {
  // no code is given twice: the change that makes it says its first day whenever that is heard of,
  // and the one that was told last says its name. A code that ended before anybody told of its
  // beginning has itself for a name until then
  private static final String BEGIN =
      """
      insert into division as d (code, name, valid_from, named_at)
      select distinct on (w.code) w.code, w.name, case when w.is_made then cast(:day as date) end, cast(:told as timestamptz)
      from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:made as boolean[]))
        with ordinality as w (code, name, is_made, number)
      order by w.code, w.number
      on conflict (code) do update set
        name = case when d.named_at is null or d.named_at < excluded.named_at then excluded.name else d.name end,
        named_at = greatest(d.named_at, excluded.named_at),
        valid_from = coalesce(excluded.valid_from, d.valid_from)
      where d.named_at is null or d.named_at < excluded.named_at or excluded.valid_from is not null
      """;
  private static final String END =
      """
      insert into division as d (code, name, valid_to)
      select distinct w.code, w.code, cast(:day as date) - 1 from unnest(cast(:codes as text[])) as w (code)
      on conflict (code) do update set valid_to = excluded.valid_to
      """;

  private final EntityManager entities;

  ChangeDivisions(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * In the running transaction.
   *
   * @param day the first one of the new divisions
   * @param told when the registry wrote it
   */
  public void change(List<ChangedDivision> divisions, LocalDate day, Instant told) {
    Set<DivisionCode> kept =
        divisions.stream()
            .filter(ChangedDivision::stays)
            .map(ChangedDivision::to)
            .collect(Collectors.toSet());
    entities
        .createNativeQuery(BEGIN)
        .setParameter("codes", texts(divisions.stream().map(ChangedDivision::to).toList()))
        .setParameter("names", divisions.stream().map(ChangedDivision::name).toArray(String[]::new))
        .setParameter(
            "made",
            // one that others become a part of was there before
            divisions.stream().map(one -> !kept.contains(one.to())).toArray(Boolean[]::new))
        .setParameter("day", day)
        .setParameter("told", told.toString())
        .executeUpdate();
    entities
        .createNativeQuery(END)
        .setParameter(
            "codes",
            texts(
                divisions.stream()
                    .filter(ChangedDivision::ends)
                    .map(ChangedDivision::from)
                    .filter(Objects::nonNull)
                    .toList()))
        .setParameter("day", day)
        .executeUpdate();
  }

  private static String[] texts(List<DivisionCode> codes) {
    return codes.stream().map(DivisionCode::value).toArray(String[]::new);
  }
}
