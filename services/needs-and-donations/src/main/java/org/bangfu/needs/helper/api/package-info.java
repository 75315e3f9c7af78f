/** Helpers over HTTP. */
@NullMarked
package org.bangfu.needs.helper.api;

import org.jspecify.annotations.NullMarked;
