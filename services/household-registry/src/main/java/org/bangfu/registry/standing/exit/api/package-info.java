/** How an exit comes about, over HTTP. */
@NullMarked
package org.bangfu.registry.standing.exit.api;

import org.jspecify.annotations.NullMarked;
