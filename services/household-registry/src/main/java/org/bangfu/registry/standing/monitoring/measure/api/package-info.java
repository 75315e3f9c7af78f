/** Measures over HTTP. */
@NullMarked
package org.bangfu.registry.standing.monitoring.measure.api;

import org.jspecify.annotations.NullMarked;
