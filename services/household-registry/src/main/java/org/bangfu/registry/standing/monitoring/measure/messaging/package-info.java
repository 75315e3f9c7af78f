/** The events of measures on the wire. */
@NullMarked
package org.bangfu.registry.standing.monitoring.measure.messaging;

import org.jspecify.annotations.NullMarked;
