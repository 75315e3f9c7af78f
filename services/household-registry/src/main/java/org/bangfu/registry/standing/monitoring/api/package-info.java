/** A form by which households are watched from a day on. */
@NullMarked
package org.bangfu.registry.standing.monitoring.api;

import org.jspecify.annotations.NullMarked;
