/** Removals from the register over HTTP. */
@NullMarked
package org.bangfu.registry.standing.removal.api;

import org.jspecify.annotations.NullMarked;
