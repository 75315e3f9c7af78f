package org.bangfu.consumption.order.api;

import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.order.NewOrder;
import org.bangfu.consumption.order.Sheet;
import org.bangfu.kit.record.bulk.BulkItem;
import org.jspecify.annotations.Nullable;

/** An order to place or a sale at a fair to enter. */
interface SaleRequest extends BulkItem {
  NewOrder toOrder();

  /** The day sheet of a sale at a fair, of a request that may not be valid; null for none. */
  @Nullable Sheet sheet();

  /** The products that are named, of a request that may not be valid. */
  Stream<UUID> namedProducts();
}
