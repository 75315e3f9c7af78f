/** Risks over HTTP. */
@NullMarked
package org.bangfu.registry.standing.monitoring.risk.api;

import org.jspecify.annotations.NullMarked;
