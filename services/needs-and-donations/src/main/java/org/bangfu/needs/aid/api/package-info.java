/** Aid records over HTTP. */
@NullMarked
package org.bangfu.needs.aid.api;

import org.jspecify.annotations.NullMarked;
