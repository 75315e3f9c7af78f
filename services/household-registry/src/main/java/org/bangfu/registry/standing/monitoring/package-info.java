/** The spells in which households are watched (防返贫监测), as their steps tell them. */
@NullMarked
package org.bangfu.registry.standing.monitoring;

import org.jspecify.annotations.NullMarked;
