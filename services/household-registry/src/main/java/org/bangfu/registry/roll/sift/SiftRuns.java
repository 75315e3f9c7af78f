package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** The runs of the caller's divisions. */
@ApplicationScoped
public class SiftRuns {
  private static final Reach REACH = Reach.into("sift_run");

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  SiftRuns(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  /** One run; a problem if there is none in the caller's divisions. */
  public SiftRun require(UUID id, DivisionScope scope) {
    return records.require(SiftRun.class, "sift run", REACH, scope, id);
  }

  /** By place, and there the oldest first. */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      DivisionScope scope,
      PageRequest page,
      Function<SiftRun, T> toItem) {
    return lists.page(SiftRun.class, REACH, scope, division, Map.of(), page, toItem);
  }

  /** What a run counted, by rule; nothing before it has ended. */
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  public List<RuleCount> counts(UUID run) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select rule, rule_version, found, opened, fixed, ended, open, waived
                from sift_run_count where run_id = :run order by rule
                """,
                Tuple.class)
            .setParameter("run", run)
            .getResultList();
    return rows.stream().map(SiftRuns::count).toList();
  }

  private static RuleCount count(Tuple row) {
    return new RuleCount(
        row.get(0, String.class),
        row.get(1, Integer.class),
        row.get(2, Integer.class),
        row.get(3, Integer.class),
        row.get(4, Integer.class),
        row.get(5, Integer.class),
        row.get(6, Integer.class),
        row.get(7, Integer.class));
  }
}
