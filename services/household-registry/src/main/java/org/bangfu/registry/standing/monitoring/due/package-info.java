/** Where somebody has something to do for households that are watched. */
@NullMarked
package org.bangfu.registry.standing.monitoring.due;

import org.jspecify.annotations.NullMarked;
