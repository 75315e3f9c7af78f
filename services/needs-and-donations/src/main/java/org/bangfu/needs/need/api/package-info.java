/** Needs over HTTP. */
@NullMarked
package org.bangfu.needs.need.api;

import org.jspecify.annotations.NullMarked;
