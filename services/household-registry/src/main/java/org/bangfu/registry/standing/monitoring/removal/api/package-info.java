/** A form by which monitorings end. */
@NullMarked
package org.bangfu.registry.standing.monitoring.removal.api;

import org.jspecify.annotations.NullMarked;
