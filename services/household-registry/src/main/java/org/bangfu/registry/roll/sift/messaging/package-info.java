/** The events of runs on the wire. */
@NullMarked
package org.bangfu.registry.roll.sift.messaging;

import org.jspecify.annotations.NullMarked;
