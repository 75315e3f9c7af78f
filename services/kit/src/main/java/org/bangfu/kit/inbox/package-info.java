/** Which events a consumer has taken, recorded with their effect. */
@NullMarked
package org.bangfu.kit.inbox;

import org.jspecify.annotations.NullMarked;
