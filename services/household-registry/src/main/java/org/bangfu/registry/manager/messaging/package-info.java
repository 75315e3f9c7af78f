/** The events of information managers on the wire. */
@NullMarked
package org.bangfu.registry.manager.messaging;

import org.jspecify.annotations.NullMarked;
