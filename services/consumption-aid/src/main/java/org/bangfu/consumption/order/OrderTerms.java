package org.bangfu.consumption.order;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long what is not paid holds stock, and how much one account holds at once. */
@ConfigMapping(prefix = "bangfu.order")
interface OrderTerms {
  /** For orders that are paid before shipment, from when we heard of them. */
  Duration term();

  /** For orders on account that no office has sent off, from when we heard of them. */
  Duration accountTerm();

  Holding person();

  Holding institution();

  /** What an account that is not an office's may hold. */
  interface Holding {
    /** Orders that are neither paid nor sent off. */
    int openOrders();

    /** Units of one product in all of them. */
    long units();
  }
}
