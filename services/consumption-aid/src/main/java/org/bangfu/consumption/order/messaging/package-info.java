/** What other services hear of orders. */
@NullMarked
package org.bangfu.consumption.order.messaging;

import org.jspecify.annotations.NullMarked;
