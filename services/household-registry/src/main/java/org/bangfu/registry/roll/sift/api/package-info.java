/** Runs over HTTP. */
@NullMarked
package org.bangfu.registry.roll.sift.api;

import org.jspecify.annotations.NullMarked;
