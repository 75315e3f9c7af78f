/** The events that a merged roster causes. */
@NullMarked
package org.bangfu.registry.roster.messaging;

import org.jspecify.annotations.NullMarked;
