package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;

/** Tells, village by village, how counts moved since they were told last. */
@ApplicationScoped
class TellSift {
  private static final String COUNTS =
      """
      with there as (
        select f.division, f.rule, count(*) filter (where f.state <> 'WAIVED') as open,
          count(*) filter (where f.state = 'WAIVED') as waived
        from finding f where {reached} and f.state in ('OPEN', 'ASSIGNED', 'WAIVED') group by f.division, f.rule),
      told as (select f.* from sift_told f where {reached}),
      moved as (
        select f.division, f.rule, count(*) filter (where f.to_state = 'OPEN') as opened,
          count(*) filter (where f.to_state = 'FIXED') as fixed
        from finding_step f where f.run_id = :run group by f.division, f.rule),
      place as (
        select division, rule from there union select division, rule from told union select division, rule from moved)
      """;
  private static final String MOVED =
      COUNTS
          + """
          select * from (
            select division, rule, cast(coalesce(moved.opened, 0) as integer) as opened, cast(coalesce(moved.fixed, 0) as integer) as fixed,
              cast(coalesce(there.open, 0) - coalesce(told.open, 0) as integer) as open,
              cast(coalesce(there.waived, 0) - coalesce(told.waived, 0) as integer) as waived
            from place left join there using (division, rule) left join told using (division, rule)
              left join moved using (division, rule)) m
          where m.opened <> 0 or m.fixed <> 0 or m.open <> 0 or m.waived <> 0
          order by m.division, m.rule
          """;
  private static final String TOLD =
      COUNTS
          + """
          insert into sift_told as t (division, rule, open, waived)
          select division, rule, coalesce(there.open, 0), coalesce(there.waived, 0)
          from place left join there using (division, rule)
          on conflict (division, rule) do update set open = excluded.open, waived = excluded.waived
          where (t.open, t.waived) is distinct from (excluded.open, excluded.waived)
          """;

  private final SiftStatements statements;
  private final Event<VillageSifted> sifted;

  TellSift(SiftStatements statements, Event<VillageSifted> sifted) {
    this.statements = statements;
    this.sifted = sifted;
  }

  /** In the transaction in which the findings moved. */
  void tell(Sift sift) {
    Map<String, List<RuleMoved>> byVillage = new LinkedHashMap<>();
    for (Tuple row : statements.rows(sift, "f.division", MOVED)) {
      byVillage
          .computeIfAbsent(row.get("division", String.class), village -> new ArrayList<>())
          .add(
              new RuleMoved(
                  row.get("rule", String.class),
                  row.get("opened", Integer.class),
                  row.get("fixed", Integer.class),
                  row.get("open", Integer.class),
                  row.get("waived", Integer.class)));
    }
    statements.run(sift, "f.division", TOLD);
    byVillage.forEach((village, rules) ->
        sifted.fire(new VillageSifted(sift.id(), new DivisionCode(village), rules, sift.day())));
  }
}
