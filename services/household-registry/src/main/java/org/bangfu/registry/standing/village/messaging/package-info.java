/** The events of villages on the wire. */
@NullMarked
package org.bangfu.registry.standing.village.messaging;

import org.jspecify.annotations.NullMarked;
