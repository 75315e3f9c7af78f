/** Sweeps over HTTP. */
@NullMarked
package org.bangfu.registry.standing.screening.api;

import org.jspecify.annotations.NullMarked;
