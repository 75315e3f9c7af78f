/** Listens to the registry, and hands on what it tells to the features that keep copies. */
@NullMarked
package org.bangfu.needs.known.registry.messaging;

import org.jspecify.annotations.NullMarked;
