/** Clues over HTTP. */
@NullMarked
package org.bangfu.registry.standing.monitoring.clue.api;

import org.jspecify.annotations.NullMarked;
