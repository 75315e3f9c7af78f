/** Closed periods as they come in events. */
@NullMarked
package org.bangfu.kit.wire.period;

import org.jspecify.annotations.NullMarked;
