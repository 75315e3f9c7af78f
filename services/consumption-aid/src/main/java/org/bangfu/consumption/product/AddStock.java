package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;

/** Takes more of a product into stock. */
@ApplicationScoped
public class AddStock {
  private final Products products;
  private final Stocks stocks;
  private final Caller caller;

  AddStock(Products products, Stocks stocks, Caller caller) {
    this.products = products;
    this.stocks = stocks;
    this.caller = caller;
  }

  @Transactional
  public Product add(UUID productId, long quantity, LocalDate occurredOn) {
    Product product =
        products
            // of its own division, however openly the product is sold
            .find(productId, DivisionScope.of(caller.scope().divisions()))
            .orElseThrow(() -> Problems.notFound("product", productId));
    if (occurredOn.isBefore(product.occurredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The product is registered from " + product.occurredOn() + " on.");
    }
    ClosedPeriods.requireOpen(product.division(), occurredOn);
    stocks.add(Map.of(productId, quantity));
    products.add(
        new StockAddition(productId, product.division(), quantity, occurredOn, caller.actor()));
    return products.refreshed(product);
  }
}
