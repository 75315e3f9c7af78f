package org.bangfu.registry.redivision;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.guard.identity.DivisionAliasesChanged;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;

/**
 * Makes the divisions that a change says, in the running transaction; what lies in them follows.
 */
@ApplicationScoped
class EnterInForce {
  /** Whoever has just written something into an old division has committed it before it ends. */
  private static final String HOLD =
      """
      select count(*) from (
        select d.code from division d
        where d.code in (select i.from_code from division_change_item i where i.change_id = :change and i.ends)
        order by d.code for update) held
      """;

  // what was split off may take the place of the old one later: its alias is there already
  private static final List<String> STATEMENTS =
      List.of(
          """
          update division d set name = i.name from division_change_item i
          where i.change_id = :change and d.code = i.to_code and d.name <> i.name
          """,
          """
          insert into division (code, name, valid_from, predecessor)
          select distinct on (i.to_code) i.to_code, i.name, c.in_force_from, i.from_code
          from division_change c join division_change_item i on i.change_id = c.id
          where c.id = :change and not exists (select from division d where d.code = i.to_code)
          order by i.to_code, i.number
          """,
          """
          update division d set valid_to = c.in_force_from - 1
          from division_change c join division_change_item i on i.change_id = c.id
          where c.id = :change and i.ends and d.code = i.from_code
          """,
          """
          insert into division_alias (old, new, in_force_from, change_id)
          select distinct i.from_code, i.to_code, c.in_force_from, c.id
          from division_change c join division_change_item i on i.change_id = c.id
          where c.id = :change and i.from_code <> i.to_code
          on conflict do nothing
          """);

  private final EntityManager entities;
  private final List<GoesAlong> all;
  private final Event<DivisionChanged> changed;
  private final Event<DivisionAliasesChanged> aliases;

  EnterInForce(
      EntityManager entities,
      @All List<GoesAlong> all,
      Event<DivisionChanged> changed,
      Event<DivisionAliasesChanged> aliases) {
    this.entities = entities;
    this.all = all;
    this.changed = changed;
    this.aliases = aliases;
  }

  /** What somebody has to see to before. */
  List<String> obstacles(ChangedDivisions divisions) {
    List<String> obstacles = new ArrayList<>();
    all.forEach(kind -> obstacles.addAll(kind.obstacles(divisions)));
    return obstacles;
  }

  void requireNoObstacle(DivisionChange change, List<DivisionChangeItem> items) {
    List<String> obstacles = obstacles(Successions.of(change, items));
    if (!obstacles.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.DIVISION_CHANGE_NOT_POSSIBLE, String.join(" ", obstacles));
    }
  }

  /** Whether it is in force. */
  boolean enterIfDue(DivisionChange change, List<DivisionChangeItem> items) {
    if (change.inForceFrom().isAfter(BusinessDays.today())) {
      return false;
    }
    change.enter();
    entities.flush();
    entities
        .createNativeQuery(HOLD, Long.class)
        .setParameter("change", change.id())
        .getSingleResult();
    STATEMENTS.forEach(
        sql -> entities.createNativeQuery(sql).setParameter("change", change.id()).executeUpdate());
    changed.fire(new DivisionChanged(change, items));
    aliases.fire(new DivisionAliasesChanged());
    return true;
  }
}
