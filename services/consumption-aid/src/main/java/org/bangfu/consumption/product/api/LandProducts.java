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
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;

/** Registers products in bulk. */
@ApplicationScoped
public class LandProducts {
  private final Landing landing;
  private final RegisterProduct registerProduct;
  private final Caller caller;

  LandProducts(Landing landing, RegisterProduct registerProduct, Caller caller) {
    this.landing = landing;
    this.registerProduct = registerProduct;
    this.caller = caller;
  }

  @Transactional
  public BulkAnswer land(List<RegisterProductRequest> items) {
    RegisterProduct.Session session =
        registerProduct.session(producerIds(items), householdIds(items));
    return landing.many(
        Products.REACH, Acting.of(caller), items, item -> session.register(item.toProduct()).id());
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
