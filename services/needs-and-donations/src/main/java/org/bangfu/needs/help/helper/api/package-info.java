/** Helpers over HTTP. */
@NullMarked
package org.bangfu.needs.help.helper.api;

import org.jspecify.annotations.NullMarked;
