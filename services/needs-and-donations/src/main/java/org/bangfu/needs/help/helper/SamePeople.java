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

  // and whom they were merged with by what might yet be taken back
  private static final String TOUCHED =
      """
      with told as materialized (select unnest(helpers_told(:helper)) as id)
      select t.id from told t
      union
      select h.id from told t join helper h on h.merged_into = t.id
      union
      select h.merged_into from told t join helper h on h.id = t.id where h.merged_into is not null
      order by id
      """;
  private static final String HOLD =
      "select id from helper where id = any(cast(:helpers as uuid[])) order by id for ";

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
   * Whom an erasure is of, held until the transaction ends with all whom they were merged with:
   * nobody else claims or merges meanwhile. Those by a merge that can be taken back yet are not
   * among them. For callers that see everywhere.
   */
  public List<UUID> heldToErase(UUID helper) {
    List<UUID> held = List.of();
    List<UUID> found = ids(TOUCHED, helper);
    while (!found.equals(held)) {
      hold(found, "update");
      held = found;
      // somebody may have merged one of them before they were held
      found = ids(TOUCHED, helper);
    }
    return told(helper);
  }

  /**
   * Keeps everybody else from changing them, and from counting what they hold, until the
   * transaction ends. What names them is still recorded: a look for pairs names those that it has
   * found while it holds other pairs of them, and would wait for this in a circle.
   */
  public void hold(Collection<UUID> helpers) {
    hold(helpers, "no key update");
  }

  private void hold(Collection<UUID> helpers, String strength) {
    entities
        .createNativeQuery(HOLD + strength, UUID.class)
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
