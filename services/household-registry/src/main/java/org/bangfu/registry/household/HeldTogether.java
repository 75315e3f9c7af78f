package org.bangfu.registry.household;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * How whatever is done with several households holds them until the transaction ends: in the order
 * of their ids, so that no two wait for each other in a circle.
 */
public final class HeldTogether {
  /**
   * What follows the columns, over {@code h}: those of {@code :ids}, an array of texts, that are
   * {@code {reached}}.
   */
  public static final String HOUSEHOLDS =
      """
       from household h
      where h.id = any(cast(:ids as uuid[])) and {reached} order by h.id for no key update
      """;

  private static final String IDS = "select h.id" + HOUSEHOLDS;

  private HeldTogether() {}

  /**
   * Holds those of the scope. What is read of them is to be read by a statement after this one:
   * beside the lock it is as it was before somebody gave it back.
   *
   * @return the ids of those that are held
   */
  public static List<UUID> lock(
      EntityManager entities, DivisionScope scope, Collection<UUID> households) {
    return scope
        .condition("h.division")
        .query(entities, IDS, UUID.class)
        .setParameter("ids", texts(households))
        .getResultList();
  }

  /** Ids as a statement takes them. */
  public static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
