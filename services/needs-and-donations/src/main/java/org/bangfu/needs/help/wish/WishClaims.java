package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/** All claims of wishes. */
@ApplicationScoped
public class WishClaims {
  public static final String TABLE = "wish_claim";
  static final Reach STATIONS = Reach.into(TABLE);

  /** Staff, the helper, and the website that claimed for one. */
  public static final Reach REACH = STATIONS.orOwn(Helpers.GIVER).orBroughtIn();

  private final EntityManager entities;
  private final PlacedRecords records;

  WishClaims(EntityManager entities, PlacedRecords records) {
    this.entities = entities;
    this.records = records;
  }

  void add(WishClaim claim) {
    entities.persist(claim);
  }

  public WishClaim require(DivisionScope scope, UUID id) {
    return records.require(WishClaim.class, "wish claim", REACH, scope, id);
  }

  /**
   * A claim by its own id, or the one that holds the wish of the id.
   *
   * @param id the claim's, or the wish's, which the answer to a claim begins with
   */
  public WishClaim requireByEither(DivisionScope scope, UUID id) {
    List<WishClaim> rows =
        select(
            REACH.condition(scope),
            "(id = :id or state in ('CLAIMED', 'REALISED') and wish_id = :id) and {reached}",
            id);
    if (rows.isEmpty()) {
      throw Problems.notFound("wish claim", id);
    }
    return rows.getFirst();
  }

  /** The claim that holds a wish, or has realised it, if the caller reaches it; else null. */
  public @Nullable WishClaim holding(DivisionScope scope, UUID wishId) {
    List<WishClaim> rows =
        select(
            REACH.condition(scope),
            "wish_id = :id and state in ('CLAIMED', 'REALISED') and {reached}",
            wishId);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  /** All claims of a helper, oldest first. */
  public List<WishClaim> ofHelper(UUID helperId) {
    return select(Condition.ALWAYS, "helper_id = :id and {reached} order by id", helperId);
  }

  /** Whether a helper holds a wish that is not realised. */
  public boolean anyAlive(UUID helperId) {
    return !select(
            Condition.ALWAYS,
            "helper_id = :id and state = 'CLAIMED' and {reached} limit 1",
            helperId)
        .isEmpty();
  }

  private List<WishClaim> select(Condition reached, String condition, UUID id) {
    return reached
        .query(entities, "select * from wish_claim where " + condition, WishClaim.class)
        .setParameter("id", id)
        .getResultList();
  }
}
