/** Supervision over HTTP. */
@NullMarked
package org.bangfu.registry.standing.supervision.api;

import org.jspecify.annotations.NullMarked;
