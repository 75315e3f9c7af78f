/** The events of households on the wire. */
@NullMarked
package org.bangfu.registry.household.messaging;

import org.jspecify.annotations.NullMarked;
