package org.bangfu.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.bangfu.reporting.division.Divisions;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;

/**
 * Freezes the figures of a division and of two levels below it, to date, as they are at that
 * moment.
 */
@ApplicationScoped
public class Publish {
  private static final String PUBLICATION =
      """
      insert into publication (id, division, name, as_of, mark, published_at, published_by)
      values (:id, :division, :name, :asOf, :mark, now(), :actor)
      on conflict (division, as_of, name) do nothing
      """;

  /** One statement, so that all figures are of one moment. */
  private static final String SUMS =
      """
      insert into published_sum (publication, division, indicator, dimension, value, outside)
      with covered as materialized (
        select d.code from division d
        where d.code = :division
          or length(d.code) = any(cast(:lengths as integer[])) and d.code <> 'CN'
            and d.code >= :prefix and d.code < :prefix || ':'),
      person as materialized (select gone, survivor from merged_subjects()),
      sums as (
        select m.division, m.indicator, m.dimension,
          sum(case when m.month < date_trunc('month', cast(:asOf as date)) then m.value
            else (select sum(v) from unnest(m.days[1 : cast(:asOf as date) - m.month + 1]) v) end) as value
        from covered c join monthly_sum m on m.division = c.code and m.month <= :asOf
        where m.indicator <> all(cast(:distinct as text[]))
        group by m.division, m.indicator, m.dimension
        union all
        select p.code, f.indicator, k.key collate "C", count(distinct coalesce(o.survivor, f.subject))
        from fact f
        left join person o on o.gone = f.subject
        cross join unnest(cast(:ownAndLengths as integer[])) l (length)
        cross join lateral (
          select case l.length when 0 then 'CN' else left(f.division, l.length) end collate "C" as code) p
        cross join lateral unnest(array[''] || f.dimensions) k (key)
        where f.indicator = any(cast(:distinct as text[])) and f.act is not null and f.value > 0 and f.day <= :asOf
          and f.division >= :prefix and f.division < :prefix || '~'
          and not exists (
            select from fact t
            where t.act = f.act and t.indicator = f.indicator and t.act is not null and t.value < 0 and t.day <= :asOf)
        group by p.code, f.indicator, k.key),
      told as (
        select distinct on (o.division, o.indicator, o.drive) o.division, o.indicator,
          (case when o.drive = '' then '' else 'drive=' || o.drive end) collate "C" as dimension, o.value
        from covered c join outside_reading o on o.division = c.code
        where o.as_of <= :asOf
        order by o.division, o.indicator, o.drive, o.as_of desc)
      select :id, division, indicator, dimension, coalesce(s.value, 0), t.value
      from sums s full join told t using (division, indicator, dimension)
      """;

  private final EntityManager entities;
  private final Publications publications;
  private final Divisions divisions;
  private final Catalogue catalogue;

  Publish(
      EntityManager entities, Publications publications, Divisions divisions, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.entities = entities;
    this.publications = publications;
    this.divisions = divisions;
  }

  /**
   * A publication as it stands.
   *
   * @param isNew whether this is what made it
   */
  public record Published(Publication publication, boolean isNew) {}

  /** Under the same name for the same day it stands as it was, whatever has come since. */
  @Transactional
  public Published publish(
      DivisionScope scope,
      DivisionCode division,
      String name,
      LocalDate asOf,
      Mark mark,
      String actor) {
    if (divisions.names(scope, List.of(division)).isEmpty()) {
      throw Problems.invalid("/division", "there is no such division");
    }
    UUID id = Ids.next();
    int made =
        entities
            .createNativeQuery(PUBLICATION)
            .setParameter("id", id)
            .setParameter("division", division.value())
            .setParameter("name", name)
            .setParameter("asOf", asOf)
            .setParameter("mark", mark.name())
            .setParameter("actor", actor)
            .executeUpdate();
    if (made > 0) {
      entities
          .createNativeQuery(SUMS)
          .setParameter("id", id)
          .setParameter("division", division.value())
          .setParameter("prefix", division.prefix())
          .setParameter("lengths", lengthsBelow(division))
          .setParameter("asOf", asOf)
          .setParameter("distinct", distinct(asOf))
          .setParameter("ownAndLengths", ownAndBelow(division))
          .executeUpdate();
    }
    return new Published(publications.named(division, asOf, name).orElseThrow(), made > 0);
  }

  /** What is no sum: who had something is counted for each division by itself. */
  private String[] distinct(LocalDate asOf) {
    return catalogue.released(asOf).stream()
        .filter(indicator -> indicator.kind() == IndicatorKind.DISTINCT)
        .map(Indicator::id)
        .toArray(String[]::new);
  }

  private static String[] ownAndBelow(DivisionCode division) {
    return Stream.concat(
            Stream.of(Integer.toString(division.prefix().length())),
            Arrays.stream(lengthsBelow(division)))
        .toArray(String[]::new);
  }

  private static String[] lengthsBelow(DivisionCode division) {
    int own = division.level().ordinal();
    return Arrays.stream(DivisionLevel.values())
        .filter(level -> level.ordinal() > own)
        .limit(Publication.LEVELS_BELOW)
        .map(level -> Integer.toString(level.codeLength()))
        .toArray(String[]::new);
  }
}
