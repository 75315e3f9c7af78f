/** The events of guarantees on the wire. */
@NullMarked
package org.bangfu.registry.standing.guarantee.messaging;

import org.jspecify.annotations.NullMarked;
