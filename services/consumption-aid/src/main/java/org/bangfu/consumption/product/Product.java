package org.bangfu.consumption.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Something that a producer sells and households supply. Its stock changes only in the statements
 * of {@link Stocks}, which count in the database.
 */
@Entity
public class Product implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private UUID producerId;
  private String name;
  private String specification;
  private Money unitPrice;
  private long stock;
  private DivisionCode division;
  private DivisionCode originDivision;
  private LocalDate occurredOn;
  private String registeredBy;
  private Instant recordedAt;

  @ElementCollection
  @CollectionTable(name = "supply", joinColumns = @JoinColumn(name = "product_id"))
  @BatchSize(size = 256)
  private Set<Supply> supplies = new HashSet<>();

  protected Product() {}

  Product(NewProduct product, DivisionCode division, String client, String actor) {
    if (product.supplies().stream()
            .map(s -> s.share().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(BigDecimal.ONE)
        != 0) {
      throw new IllegalArgumentException("the shares do not sum to 1");
    }
    this.id = Ids.next();
    this.client = client;
    this.clientReference = product.clientReference();
    this.producerId = product.producerId();
    this.name = product.name();
    this.specification = product.specification();
    this.unitPrice = product.unitPrice();
    this.stock = product.stock();
    this.division = division;
    this.originDivision = product.originDivision();
    this.occurredOn = product.occurredOn();
    this.registeredBy = actor;
    this.recordedAt = Instant.now();
    this.supplies.addAll(product.supplies());
  }

  @Override
  public UUID id() {
    return id;
  }

  /** The village of its producer, where its sales count. */
  @Override
  public DivisionCode division() {
    return division;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** As it stands after what has been done to it. */
  public ProductSheet sheet() {
    return new ProductSheet(
        id,
        version,
        producerId,
        name,
        specification,
        unitPrice,
        stock,
        division,
        originDivision,
        List.copyOf(supplies),
        occurredOn,
        recordedAt);
  }
}
