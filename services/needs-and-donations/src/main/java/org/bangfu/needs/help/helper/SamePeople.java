package org.bangfu.needs.help.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which helpers are one, since they were merged; each of them keeps its id. */
@ApplicationScoped
public class SamePeople {
  private static final String ALL = "select unnest(helpers_of(:helper))";
  private static final String TOLD = "select unnest(helpers_told(:helper))";

  // with what was merged into any of them, even if that might yet be taken back
  private static final String TO_ERASE =
      """
      with recursive gone as (
        select unnest(helpers_told(:helper)) as id
        union
        select h.id from gone g join helper h on h.merged_into = g.id)
      select g.id from gone g order by g.id
      """;
  private static final String HOLD =
      "select id from helper where id = any(cast(:helpers as uuid[])) order by id for update";

  private final EntityManager entities;

  SamePeople(EntityManager entities) {
    this.entities = entities;
  }

  /** All ids of whoever this is, itself among them, wherever they are. */
  public List<UUID> of(UUID helper) {
    return ids(ALL, helper);
  }

  /**
   * The same by merges that can't be taken back any more. Until then nobody but staff is told of
   * the other one: a mistake of a day must not tell a helper of another one.
   */
  public List<UUID> told(UUID helper) {
    return ids(TOLD, helper);
  }

  /**
   * Whom an erasure is of, held until the transaction ends: nobody else claims or merges meanwhile.
   * For callers that see everywhere.
   */
  public List<UUID> heldToErase(UUID helper) {
    List<UUID> held = List.of();
    List<UUID> found = ids(TO_ERASE, helper);
    while (!found.equals(held)) {
      hold(found);
      held = found;
      // somebody may have merged one of them before they were held
      found = ids(TO_ERASE, helper);
    }
    return held;
  }

  /** Keeps everybody else from recording anything of them until the transaction ends. */
  public void hold(Collection<UUID> helpers) {
    entities
        .createNativeQuery(HOLD, UUID.class)
        .setParameter("helpers", helpers.toArray(UUID[]::new))
        .getResultList();
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<UUID> ids(String sql, UUID helper) {
    return entities
        .createNativeQuery(sql, UUID.class)
        .setParameter("helper", helper)
        .getResultList();
  }
}
