/** What goes of itself when it is old enough, and that it is seen to go. */
@NullMarked
package org.bangfu.kit.guard.retention;

import org.jspecify.annotations.NullMarked;
