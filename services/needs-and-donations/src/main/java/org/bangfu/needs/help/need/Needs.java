package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All needs. */
@ApplicationScoped
public class Needs {
  public static final String TABLE = "need";

  /** Known by the household's id to those whose needs they are. */
  public static final Reach OWN =
      Reach.into(TABLE).orOwn("household_id").orBroughtIn().byTownship();

  public static final Reach REACH = OWN.orPublished("published_on is not null");

  private final EntityManager entities;
  private final PlacedRecords records;

  Needs(EntityManager entities, PlacedRecords records) {
    this.entities = entities;
    this.records = records;
  }

  void add(Need need) {
    entities.persist(need);
  }

  public Need require(DivisionScope scope, UUID id) {
    return require(REACH, scope, id);
  }

  /**
   * Those that the caller may read: who is no staff finds the needs of others in the feed alone,
   * because anybody makes an account.
   */
  static Reach readable(DivisionScope scope) {
    return scope.open() ? OWN : REACH;
  }

  /** One of the needs that a step reaches. */
  public Need require(Reach reach, DivisionScope scope, UUID id) {
    return records.require(Need.class, "need", reach, scope, id);
  }

  /** The id of a need that is known by its public one. */
  public UUID requireByPublicId(DivisionScope scope, UUID publicId) {
    List<UUID> ids =
        REACH
            .condition(scope)
            .query(entities, "select id from need where public_id = :id and {reached}", UUID.class)
            .setParameter("id", publicId)
            .getResultList();
    if (ids.isEmpty()) {
      throw Problems.notFound("need", publicId);
    }
    return ids.getFirst();
  }

  /** The villages of those of the ids that are needs, in one query; nulls are passed over. */
  public Map<UUID, DivisionCode> villages(
      DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Map.of();
    }
    List<Tuple> rows =
        REACH
            .condition(scope)
            .query(
                entities,
                "select id, division from need where id = any(cast(:ids as uuid[])) and {reached}",
                Tuple.class)
            .setParameter("ids", wanted)
            .getResultList();
    Map<UUID, DivisionCode> villages = new HashMap<>();
    rows.forEach(
        row -> villages.put(row.get(0, UUID.class), new DivisionCode(row.get(1, String.class))));
    return villages;
  }
}
