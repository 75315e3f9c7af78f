/** What others are told of clues. */
@NullMarked
package org.bangfu.registry.standing.monitoring.clue.messaging;

import org.jspecify.annotations.NullMarked;
