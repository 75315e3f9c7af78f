package org.bangfu.needs.help.pair;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Statements that find helpers who may be one. They meet in blocks of one ID number, of one phone,
 * and of one name in a county; what twenty and more have in common makes no block, so that the work
 * grows with the helpers and not with their square. Numbers and phones are sealed: they meet by
 * their keyed index.
 */
final class Alike {
  /** As many in a block say nothing any more. */
  private static final int MOST = 20;

  /** From which on somebody is to look; of a hundred. */
  private static final int LEAST = 50;

  /** Over the helpers of a place, of {@code h.division}. */
  private static final String OF_A_PLACE =
      """
      with person as materialized (
        select h.id, h.kind, h.name, h.phone_index, h.national_id_index, left(h.division, 6) as county
        from helper h where {reached} and h.erased_on is null and h.merged_into is null),
      block as (
        %s union all %s union all %s),
      met as (
        select distinct a.id as one_id, b.id as other_id from block k
        cross join lateral unnest(k.ids) a(id) cross join lateral unnest(k.ids) b(id)
        where a.id < b.id),
      """
          .formatted(
              block("national_id_index is not null", "national_id_index"),
              block("phone_index is not null", "phone_index"),
              block("name is not null", "name, kind, county"));

  /** Between one helper and the others that the caller reaches, of {@code h.division}. */
  private static final String OF_A_HELPER =
      """
      with person as materialized (
        select h.id, h.kind, h.name, h.phone_index, h.national_id_index, left(h.division, 6) as county
        from helper h where h.id = :helper and h.erased_on is null and h.merged_into is null),
      met as (
        select distinct least(p.id, o.id) as one_id, greatest(p.id, o.id) as other_id from person p
        cross join lateral (%s union all %s union all %s) o),
      """
          .formatted(
              others("h.national_id_index = p.national_id_index"),
              others("h.phone_index = p.phone_index"),
              others(
                  "h.name collate \"C\" = p.name collate \"C\" and h.kind = p.kind"
                      + " and h.division >= p.county and h.division < p.county || ':'"));

  // what a pair is worth, and what is written of it; who was said to be different, or is merged,
  // stays so. Two valid ID numbers are two people. A pair of two places is of the one above both,
  // which not everybody reaches. Each helper is sought by its id: under row policies the planner
  // expects so few of them that it would go through all for each pair
  private static final String PROPOSE =
      """
      compared as (
        select met.one_id, met.other_id, common_division(one.division, other.division) as division, one.kind,
          coalesce(one.national_id_index = other.national_id_index, false) as number,
          coalesce(one.phone_index = other.phone_index, false) as phone,
          coalesce(one.name = other.name, false) as name,
          length(one.division) >= 9 and left(one.division, 9) = left(other.division, 9) as township,
          length(one.division) >= 6 and left(one.division, 6) = left(other.division, 6) as county,
          coalesce(one.native_place = other.native_place, false) as kin
        from met
        cross join lateral (select * from helper h where h.id = met.one_id limit 1) one
        cross join lateral (select * from helper h where h.id = met.other_id limit 1) other
        where one.kind = other.kind and not coalesce(one.national_id_index <> other.national_id_index, false)),
      rated as (
        select c.*,
          case when c.number then 60 else 0 end + case when c.phone then 40 else 0 end
            + case when not c.name then 0 when c.kind = 'PERSON' then 30 else 40 end
            + case when c.township then 20 when c.county then 10 else 0 end + case when c.kin then 10 else 0 end as score
        from compared c),
      touched as (
        insert into helper_pair as p (id, one_id, other_id, division, state, score, features, proposed_on, changed_on, run_id)
        select uuidv7(), r.one_id, r.other_id, r.division, 'CANDIDATE', least(100, r.score),
          array_remove(array[case when r.number then 'ID_NUMBER' end, case when r.phone then 'PHONE' end,
            case when r.name then 'NAME' end, case when r.township then 'TOWNSHIP' when r.county then 'COUNTY' end,
            case when r.kin then 'NATIVE_PLACE' end], null),
          cast(:day as date), cast(:day as date), :run
        from rated r where r.score >= %d and in_scope(r.division) order by r.one_id, r.other_id
        on conflict (one_id, other_id) do update set state = 'CANDIDATE', score = excluded.score,
          features = excluded.features, run_id = excluded.run_id,
          changed_on = case when p.state = 'CANDIDATE' then p.changed_on else excluded.changed_on end
        where p.state in ('CANDIDATE', 'ENDED')
        returning old.state as was)
      select count(*) from touched where was is distinct from 'CANDIDATE'
      """
          .formatted(LEAST);

  // over the pairs of a place, of {@code p.division}, that a look has not found. Two whom something
  // has in common with more than make a block there were not compared by it: a look at less may
  // have
  // found them, and who looks at less still does
  private static final String END =
      """
      update helper_pair p set state = 'ENDED', changed_on = cast(:day as date)
      where {reached} and p.state = 'CANDIDATE' and p.run_id < :run and not coalesce((
        select bool_and(k.many > %d)
        from helper a
        cross join lateral (select * from helper h where h.id = p.other_id limit 1) b
        cross join lateral (%s union all %s union all %s) k
        where a.id = p.one_id and a.kind = b.kind and a.erased_on is null and b.erased_on is null
          and a.merged_into is null and b.merged_into is null
          and not coalesce(a.national_id_index <> b.national_id_index, false)), false)
      """
          .formatted(
              MOST,
              shared("national_id_index = a.national_id_index", "national_id_index"),
              shared("phone_index = a.phone_index", "phone_index"),
              shared(
                  "name collate \"C\" = a.name collate \"C\" and h.kind = a.kind"
                      + " and h.division >= left(a.division, 6) and h.division < left(a.division, 6) || ':'",
                  "name, %1$s.kind, left(%1$s.division, 6)"));

  static final String PROPOSE_IN_A_PLACE = OF_A_PLACE + PROPOSE;
  static final String PROPOSE_FOR_A_HELPER = OF_A_HELPER + PROPOSE;

  private Alike() {}

  /** Ends what is not alike any more, by a look at a place. */
  static String end(DivisionCode place) {
    // both conditions have the same place for their values
    return END.replace("{looked}", DivisionScope.inside("h.division", place).text());
  }

  private static String shared(String among, String common) {
    String all = "%1$s." + common;
    return """
    select (select count(*) from (
      select from helper h where h.%s and h.erased_on is null and h.merged_into is null and {looked} limit %d) n) as many
    where (%s) = (%s)\
    """
        .formatted(among, MOST + 1, all.formatted("a"), all.formatted("b"));
  }

  private static String block(String known, String common) {
    return "select array_agg(id order by id) as ids from person where %s group by %s having count(*) between 2 and %d"
        .formatted(known, common, MOST);
  }

  private static String others(String alike) {
    return """
    select n.id from (
      select h.id, count(*) over () as many from helper h
      where %s and h.id <> p.id and h.erased_on is null and h.merged_into is null and {reached}) n
    where n.many < %d\
    """
        .formatted(alike, MOST);
  }
}
