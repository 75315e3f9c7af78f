/** Guarantees over HTTP. */
@NullMarked
package org.bangfu.registry.standing.guarantee.api;

import org.jspecify.annotations.NullMarked;
