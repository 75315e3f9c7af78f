/** The events of risks on the wire. */
@NullMarked
package org.bangfu.registry.standing.monitoring.risk.messaging;

import org.jspecify.annotations.NullMarked;
