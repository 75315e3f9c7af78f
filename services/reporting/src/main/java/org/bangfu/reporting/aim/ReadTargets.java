package org.bangfu.reporting.aim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Reads the targets that count, of any number of divisions and aims in one statement. */
@ApplicationScoped
public class ReadTargets {
  /** Of each division and aim the last one, however many were set before it. */
  static final String COUNTING =
      """
      select c.* from unnest(cast(:divisions as text[])) a (division)
      cross join unnest(cast(:indicators as text[]), cast(:dimensions as text[]), cast(:firstDays as date[]),
        cast(:lastDays as date[])) k (indicator, dimension, first_day, last_day)
      cross join lateral (
        select t.* from target t
        where t.division = a.division collate "C" and t.indicator = k.indicator collate "C"
          and t.dimension = k.dimension collate "C" and t.last_day = k.last_day
          and t.first_day is not distinct from k.first_day
        order by t.id desc limit 1) c
      """;

  private final OneRoundTrip floor;

  ReadTargets(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** Those that count, of divisions in the scope. */
  public CountingTargets counting(
      DivisionScope scope, Collection<DivisionCode> divisions, Collection<Aim> aims) {
    List<Aim> each = aims.stream().distinct().toList();
    String[] covered =
        divisions.stream()
            .filter(scope::covers)
            .map(DivisionCode::value)
            .distinct()
            .toArray(String[]::new);
    if (covered.length == 0 || each.isEmpty()) {
      return CountingTargets.NONE;
    }
    Map<String, Object> values =
        Map.of(
            "divisions", covered,
            "indicators", texts(each, Aim::indicator),
            "dimensions", texts(each, Aim::dimension),
            "firstDays", texts(each, Aim::from),
            "lastDays", texts(each, Aim::to));
    Map<CountingTargets.Of, Target> found = new HashMap<>();
    floor
        .rows(scope, Condition.of(COUNTING, values), TargetRows::read)
        .forEach(
            target -> found.put(new CountingTargets.Of(target.division(), target.aim()), target));
    return new CountingTargets(found);
  }

  private static String[] texts(List<Aim> aims, Function<Aim, @Nullable Object> part) {
    return aims.stream().map(part).map(Insert::text).toArray(String[]::new);
  }
}
