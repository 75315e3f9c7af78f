/** Forms by which households are watched, and are no longer. */
@NullMarked
package org.bangfu.registry.standing.monitoring.api;

import org.jspecify.annotations.NullMarked;
