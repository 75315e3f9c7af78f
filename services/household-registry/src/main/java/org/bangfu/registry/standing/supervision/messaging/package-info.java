/** The events of supervision on the wire. */
@NullMarked
package org.bangfu.registry.standing.supervision.messaging;

import org.jspecify.annotations.NullMarked;
