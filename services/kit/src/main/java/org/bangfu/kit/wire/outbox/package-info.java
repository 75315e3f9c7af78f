/** The table from which Debezium relays events: state and event in one transaction. */
@NullMarked
package org.bangfu.kit.wire.outbox;

import org.jspecify.annotations.NullMarked;
