/** The list of work over HTTP. */
@NullMarked
package org.bangfu.registry.standing.monitoring.due.api;

import org.jspecify.annotations.NullMarked;
