/** Where villages stand, over HTTP. */
@NullMarked
package org.bangfu.registry.standing.village.api;

import org.jspecify.annotations.NullMarked;
