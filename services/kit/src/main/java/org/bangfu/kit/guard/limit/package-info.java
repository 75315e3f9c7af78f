/** How much a call may ask for: long parameters, unknown ones, and answers that take too long. */
@NullMarked
package org.bangfu.kit.guard.limit;

import org.jspecify.annotations.NullMarked;
