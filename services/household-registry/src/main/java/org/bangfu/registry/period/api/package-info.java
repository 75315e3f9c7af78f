/** Closed periods over HTTP. */
@NullMarked
package org.bangfu.registry.period.api;

import org.jspecify.annotations.NullMarked;
