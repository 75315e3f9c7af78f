/** The events of stations on the wire. */
@NullMarked
package org.bangfu.registry.station.messaging;

import org.jspecify.annotations.NullMarked;
