package org.bangfu.consumption.order.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.Orders;
import org.bangfu.consumption.order.PlaceOrder;
import org.bangfu.consumption.order.Sheet;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;

/** Places orders and enters sales at fairs in bulk. */
@ApplicationScoped
public class LandSales {
  private final Landing landing;
  private final PlaceOrder placeOrder;
  private final Caller caller;

  LandSales(Landing landing, PlaceOrder placeOrder, Caller caller) {
    this.landing = landing;
    this.placeOrder = placeOrder;
    this.caller = caller;
  }

  @Transactional
  <T extends SaleRequest> BulkAnswer land(Channel channel, List<T> items) {
    Set<UUID> products =
        items.stream()
            .filter(Objects::nonNull)
            .flatMap(SaleRequest::namedProducts)
            .collect(Collectors.toSet());
    List<Sheet> sheets =
        items.stream()
            .filter(Objects::nonNull)
            .map(SaleRequest::sheet)
            .filter(Objects::nonNull)
            .toList();
    PlaceOrder.Session session = placeOrder.session(products, sheets);
    BulkAnswer answer =
        landing.many(
            Orders.reach(channel),
            Acting.of(caller),
            items,
            item -> session.place(item.toOrder()).id());
    session.close();
    return answer;
  }
}
