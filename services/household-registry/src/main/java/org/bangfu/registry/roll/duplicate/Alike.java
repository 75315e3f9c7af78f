package org.bangfu.registry.roll.duplicate;

/**
 * Statements that find households which may be one. People meet in blocks: those of a village with
 * one name and sex, of a township, of the county, and those with one ID number. A name that is in
 * everybody's mouth makes no block, so that the work grows with the households and not with their
 * square.
 */
final class Alike {
  /** As many namesakes say nothing any more. */
  private static final int MOST_NAMESAKES = 20;

  /** From which on somebody is to look; of a hundred. */
  private static final int LEAST = 50;

  private static final String MEETING =
      """
      select %1$s as a_member, a.household_id as a_id, b.household_id as b_id, %2$s as heads, %3$s as by_number from person a
      join person b on %4$s and b.household_id > a.household_id
      where %5$s
      """;

  /** Over the open households of a place, of {@code h.division}. */
  private static final String OF_A_PLACE =
      """
      with person as materialized (
        select m.id, m.household_id, h.division, left(h.division, 9) as township, m.name, m.sex, m.national_id_index,
          m.left_on is null as present, m.relation_to_head = 'HEAD' as head,
          count(*) filter (where m.left_on is null) over (partition by m.name, m.sex) as in_county,
          count(*) filter (where m.left_on is null) over (partition by m.name, m.sex, left(h.division, 9)) as in_township,
          count(*) filter (where m.left_on is null) over (partition by m.name, m.sex, h.division) as in_village
        from member m join household h on h.id = m.household_id
        where {reached} and h.file_state <> 'CLOSED' and m.erased_at is null),
      alike as (
        %s union all %s union all %s union all %s),
      """
          .formatted(
              namesakes("in_village", "b.division = a.division"),
              namesakes("in_township", "b.township = a.township and b.division <> a.division"),
              namesakes("in_county", "b.township <> a.township"),
              MEETING.formatted(
                  "a.id",
                  "false",
                  "true",
                  "b.national_id_index = a.national_id_index",
                  "a.present or b.present"));

  /** Between one household and the others that the caller reaches, of {@code h.division}. */
  private static final String OF_A_HOUSEHOLD =
      """
      with person as materialized (
        select m.id, m.household_id, m.division, m.name, m.sex, m.national_id_index, m.left_on is null as present,
          m.relation_to_head = 'HEAD' as head
        from member m join household k on k.id = m.household_id
        where k.id = :household and k.file_state <> 'CLOSED' and m.erased_at is null),
      namesake as (
        select a.id, a.household_id, b.household_id as other, a.head and b.relation_to_head = 'HEAD' as heads,
          a.division, b.division as b_division,
          count(*) over (partition by a.id) as in_county,
          count(*) filter (where left(b.division, 9) = left(a.division, 9)) over (partition by a.id) as in_township,
          count(*) filter (where b.division = a.division) over (partition by a.id) as in_village
        from person a
        join member b on b.name collate "C" = a.name collate "C" and b.sex = a.sex and b.left_on is null and b.erased_at is null
          and b.household_id <> a.household_id and b.division >= left(a.division, 6) and b.division < left(a.division, 6) || ':'
        join household h on h.id = b.household_id and h.file_state <> 'CLOSED'
        where a.present and {reached}),
      alike as (
        select n.id as a_member, least(n.household_id, n.other) as a_id, greatest(n.household_id, n.other) as b_id, n.heads,
          false as by_number
        from namesake n
        where case when n.b_division = n.division then n.in_village
          when left(n.b_division, 9) = left(n.division, 9) then n.in_township else n.in_county end < %1$d
        union all
        select a.id, least(a.household_id, b.household_id), greatest(a.household_id, b.household_id), false, true
        from person a
        join member b on b.national_id_index = a.national_id_index and b.left_on is null and b.household_id <> a.household_id
          and b.division >= left(a.division, 6) and b.division < left(a.division, 6) || ':'
        join household h on h.id = b.household_id and h.file_state <> 'CLOSED'
        where {reached}),
      """
          .formatted(MOST_NAMESAKES);

  // what a pair is worth, and what is written of it; who was said to be different, or is merged,
  // stays so. Who left the one for the other has a name in both. A pair of two places is of the one
  // above both, which not everybody reaches
  private static final String PROPOSE =
      """
      met as (
        select a_id as one_id, b_id as other_id, bool_or(heads) as heads,
          count(distinct a_member) filter (where not by_number) as named, count(distinct a_member) filter (where by_number) as numbered
        from alike group by a_id, b_id),
      rated as (
        select met.one_id, met.other_id, met.named + met.numbered as people,
          case when one.division = other.division then one.division
            when left(one.division, 9) = left(other.division, 9) then left(one.division, 9) else left(one.division, 6) end as division,
          met.heads, met.named > cast(met.heads as integer) as members, met.numbered > 0 as numbers,
          coalesce(one.phone_index = other.phone_index, false) as phone,
          one.division = other.division as village, left(one.division, 9) = left(other.division, 9) as township,
          30 * cast(met.heads as integer) + 20 * least(2, met.named - cast(met.heads as integer)) + 20 * least(2, met.numbered)
            + case when one.phone_index = other.phone_index then 20 else 0 end
            + case when one.division = other.division then 20 when left(one.division, 9) = left(other.division, 9) then 10 else 0 end
            as score
        from met join household one on one.id = met.one_id join household other on other.id = met.other_id
        where one.split_from is distinct from other.id and other.split_from is distinct from one.id),
      touched as (
        insert into duplicate_pair as p (id, one_id, other_id, division, state, score, people, features, proposed_on, changed_on, run_id)
        select uuidv7(), r.one_id, r.other_id, r.division, 'CANDIDATE', cast(least(100, r.score) as integer), cast(r.people as integer),
          array_remove(array[case when r.heads then 'HEAD' end, case when r.members then 'MEMBERS' end,
            case when r.numbers then 'ID_NUMBER' end, case when r.phone then 'PHONE' end,
            case when r.village then 'VILLAGE' when r.township then 'TOWNSHIP' end], null),
          cast(:day as date), cast(:day as date), :run
        from rated r where r.score >= %d and in_scope(r.division) order by r.one_id, r.other_id
        on conflict (one_id, other_id) do update set state = 'CANDIDATE', score = excluded.score, people = excluded.people,
          features = excluded.features, run_id = excluded.run_id,
          changed_on = case when p.state = 'CANDIDATE' then p.changed_on else excluded.changed_on end
        where p.state in ('CANDIDATE', 'ENDED')
        returning p.division, old.state as was)
      select division, cast(count(*) as integer) from touched where was is distinct from 'CANDIDATE' group by division order by division
      """
          .formatted(LEAST);

  static final String PROPOSE_IN_A_PLACE = OF_A_PLACE + PROPOSE;
  static final String PROPOSE_FOR_A_HOUSEHOLD = OF_A_HOUSEHOLD + PROPOSE;

  private Alike() {}

  private static String namesakes(String block, String place) {
    return MEETING.formatted(
        "a.id",
        "a.head and b.head",
        "false",
        "b.name = a.name and b.sex = a.sex and " + place,
        "a.present and b.present and a.%1$s between 2 and %2$d".formatted(block, MOST_NAMESAKES));
  }
}
