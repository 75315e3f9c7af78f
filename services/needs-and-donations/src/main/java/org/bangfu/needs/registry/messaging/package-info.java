/** Listens to the registry, and hands on what it tells to the features that keep copies. */
@NullMarked
package org.bangfu.needs.registry.messaging;

import org.jspecify.annotations.NullMarked;
