package org.bangfu.consumption.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.consumption.order.BuyersForgotten;
import org.bangfu.consumption.producer.ProducersForgotten;
import org.bangfu.kit.export.ExpireExports;

/** Files end when a producer or a buyer in their places is forgotten. */
@ApplicationScoped
class HeedErasures {
  private final ExpireExports expire;

  HeedErasures(ExpireExports expire) {
    this.expire = expire;
  }

  void with(@Observes ProducersForgotten forgotten) {
    expire.in(forgotten.divisions());
  }

  void with(@Observes BuyersForgotten forgotten) {
    expire.in(forgotten.divisions());
  }
}
