/** What points at households that may fall back into poverty, before anybody watches them (线索). */
@NullMarked
package org.bangfu.registry.standing.monitoring.clue;

import org.jspecify.annotations.NullMarked;
