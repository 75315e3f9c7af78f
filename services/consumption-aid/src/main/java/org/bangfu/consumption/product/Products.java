package org.bangfu.consumption.product;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All products. */
@ApplicationScoped
public class Products {
  public static final Reach REACH =
      Reach.into("product").orPublished("true").enteredBy("registered_by");

  private final EntityManager entities;
  private final RowFloor floor;

  Products(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  void add(Product product, @Nullable StockAddition first) {
    entities.persist(product);
    if (first != null) {
      entities.persist(first);
    }
  }

  void add(StockAddition addition) {
    entities.persist(addition);
  }

  Optional<Product> find(UUID id, DivisionScope scope) {
    return Optional.ofNullable(entities.find(Product.class, id))
        .filter(p -> scope.covers(p.division()));
  }

  /** The same as it stands after a statement that changed it. */
  Product refreshed(Product product) {
    entities.refresh(product);
    return product;
  }

  /**
   * Who supplies each of the products, by the households' present divisions: all of them, wherever
   * the caller may act, since a part of a whole is never found without the others.
   */
  public Map<UUID, List<Supplier>> suppliersOf(Collection<UUID> productIds) {
    if (productIds.isEmpty()) {
      return Map.of();
    }
    return floor.everywhere(() -> readSuppliers(productIds));
  }

  private Map<UUID, List<Supplier>> readSuppliers(Collection<UUID> productIds) {
    return entities
        .createQuery(
            "select p.id, s.householdId, h.division, s.share from Product p join p.supplies s"
                + " join KnownHousehold h on h.id = s.householdId where p.id in :ids",
            Object[].class)
        .setParameter("ids", productIds)
        .getResultStream()
        .collect(
            groupingBy(
                row -> (UUID) row[0],
                mapping(
                    row -> new Supplier((UUID) row[1], (DivisionCode) row[2], (Share) row[3]),
                    toList())));
  }
}
