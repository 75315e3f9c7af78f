package org.bangfu.consumption.product.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.RegisterProduct;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentReferences;

/** Registers products in bulk. */
@ApplicationScoped
public class LandProducts {
  static final String KIND = "product";

  private final BulkLanding landing;
  private final RegisterProduct registerProduct;
  private final Products products;
  private final Caller caller;
  private final SentReferences sent;

  LandProducts(
      BulkLanding landing,
      RegisterProduct registerProduct,
      Products products,
      Caller caller,
      SentReferences sent) {
    this.landing = landing;
    this.registerProduct = registerProduct;
    this.products = products;
    this.caller = caller;
    this.sent = sent;
  }

  @Transactional
  public BulkAnswer land(List<RegisterProductRequest> items) {
    RegisterProduct.Session session =
        registerProduct.session(producerIds(items), householdIds(items));
    return landing.land(
        items,
        sent.of(KIND, items),
        references ->
            products.byReference(caller.client(), caller.actor(), references, caller.scope()),
        item -> session.register(item.toProduct()).id());
  }

  private static Set<UUID> producerIds(List<RegisterProductRequest> items) {
    return items.stream()
        .filter(Objects::nonNull)
        .map(RegisterProductRequest::producerId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> householdIds(List<RegisterProductRequest> items) {
    return items.stream()
        .filter(Objects::nonNull)
        .flatMap(RegisterProductRequest::namedHouseholds)
        .collect(Collectors.toSet());
  }
}
