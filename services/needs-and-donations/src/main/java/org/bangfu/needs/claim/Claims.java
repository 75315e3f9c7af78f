package org.bangfu.needs.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.place.PlacedRecords;

/** All claims. */
@ApplicationScoped
public class Claims {
  public static final String TABLE = "claim";

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
    return records.require(Claim.class, "claim", scope, id);
  }

  /** The claims of a need, oldest first. */
  public <T> Page<T> ofNeed(
      DivisionScope scope, UUID needId, PageRequest request, Function<Claim, T> toItem) {
    @SuppressWarnings("unchecked")
    List<Claim> rows =
        entities
            .createNativeQuery(
                "select * from claim where need_id = :need and id > :after and "
                    + scope.condition("division")
                    + " order by id",
                Claim.class)
            .setParameter("need", needId)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead())
            .getResultList();
    return Page.of(rows, request, Claim::id, toItem);
  }
}
