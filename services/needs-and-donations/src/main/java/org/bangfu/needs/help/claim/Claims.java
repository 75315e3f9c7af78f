package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/** All claims. */
@ApplicationScoped
public class Claims {
  public static final String TABLE = "claim";

  /** What its giver may do with a claim: the helper, or the website that claimed for one. */
  static final Reach GIVERS = Reach.into(TABLE).orOwn(Helpers.GIVER).orBroughtIn();

  /** What the household may do with it. */
  static final Reach RECEIVERS = Reach.into(TABLE).orOwn("household_id");

  static final Reach STATIONS = Reach.into(TABLE);
  public static final Reach REACH = GIVERS.orOwn("household_id");

  private final EntityManager entities;
  private final PlacedRecords records;

  Claims(EntityManager entities, PlacedRecords records) {
    this.entities = entities;
    this.records = records;
  }

  void add(Claim claim) {
    entities.persist(claim);
  }

  public Claim require(DivisionScope scope, UUID id) {
    return records.require(Claim.class, "claim", REACH, scope, id);
  }

  /** The households of those of the ids that are claims, in one query; nulls are passed over. */
  public Map<UUID, UUID> households(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Map.of();
    }
    return pairs("household_id", "true", scope, wanted);
  }

  private Map<UUID, UUID> pairs(
      String column, String condition, DivisionScope scope, UUID[] wanted) {
    List<Tuple> rows =
        REACH
            .condition(scope)
            .query(
                entities,
                "select id, "
                    + column
                    + " from claim where id = any(cast(:ids as uuid[])) and {reached} and "
                    + condition,
                Tuple.class)
            .setParameter("ids", wanted)
            .getResultList();
    Map<UUID, UUID> pairs = new HashMap<>();
    rows.forEach(row -> pairs.put(row.get(0, UUID.class), row.get(1, UUID.class)));
    return pairs;
  }

  /**
   * The needs of those of the ids that are claims of money which hold, in one query; nulls are
   * passed over.
   */
  public Map<UUID, UUID> fundsTaken(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    return wanted.length == 0
        ? Map.of()
        : pairs(
            "need_id",
            "measure = 'FUNDS' and state in ('CLAIMED', 'DELIVERED', 'CONFIRMED')",
            scope,
            wanted);
  }

  /** All claims of a helper, oldest first. */
  public List<Claim> ofHelper(UUID helperId) {
    @SuppressWarnings("unchecked")
    List<Claim> rows =
        entities
            .createNativeQuery(
                "select * from claim where helper_id = :helper order by id", Claim.class)
            .setParameter("helper", helperId)
            .getResultList();
    return rows;
  }

  /** Whether a helper holds a claim that is neither confirmed nor given up. */
  public boolean anyAlive(UUID helperId) {
    return (Boolean)
        entities
            .createNativeQuery(
                """
                select exists (select from claim where helper_id = :helper and state in ('CLAIMED', 'DELIVERED'))
                """,
                Boolean.class)
            .setParameter("helper", helperId)
            .getSingleResult();
  }

  /** The claims of a need, oldest first. */
  public <T> Page<T> ofNeed(
      DivisionScope scope, UUID needId, PageRequest request, Function<Claim, T> toItem) {
    List<Claim> rows =
        REACH
            .condition(scope)
            .query(
                entities,
                "select * from claim where need_id = :need and id > :after and {reached} order by"
                    + " id",
                Claim.class)
            .setParameter("need", needId)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead())
            .getResultList();
    return Page.of(rows, request, Claim::id, toItem);
  }
}
