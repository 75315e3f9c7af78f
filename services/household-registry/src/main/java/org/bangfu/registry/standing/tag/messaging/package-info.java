/** The events of tags on the wire. */
@NullMarked
package org.bangfu.registry.standing.tag.messaging;

import org.jspecify.annotations.NullMarked;
