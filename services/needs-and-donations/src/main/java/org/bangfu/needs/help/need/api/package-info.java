/** Needs over HTTP. */
@NullMarked
package org.bangfu.needs.help.need.api;

import org.jspecify.annotations.NullMarked;
