/** The event of plans on the wire. */
@NullMarked
package org.bangfu.registry.standing.plan.messaging;

import org.jspecify.annotations.NullMarked;
