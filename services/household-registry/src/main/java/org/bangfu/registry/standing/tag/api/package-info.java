/** Tags over HTTP. */
@NullMarked
package org.bangfu.registry.standing.tag.api;

import org.jspecify.annotations.NullMarked;
