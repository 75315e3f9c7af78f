/** The events of closed periods on the wire. */
@NullMarked
package org.bangfu.registry.period.messaging;

import org.jspecify.annotations.NullMarked;
