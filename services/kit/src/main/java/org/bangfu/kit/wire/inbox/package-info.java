/** Which events a consumer has taken, recorded with their effect. */
@NullMarked
package org.bangfu.kit.wire.inbox;

import org.jspecify.annotations.NullMarked;
