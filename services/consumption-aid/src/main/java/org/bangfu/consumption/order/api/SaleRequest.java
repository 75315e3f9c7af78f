package org.bangfu.consumption.order.api;

import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.kit.bulk.BulkItem;

/** An order to place or a sale at a fair to enter. */
interface SaleRequest extends BulkItem {
  NewOrder toOrder();

  /** The products that are named, of a request that may not be valid. */
  Stream<UUID> namedProducts();
}
