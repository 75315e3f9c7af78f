/** What is written to the log. */
@NullMarked
package org.bangfu.kit.guard.log;

import org.jspecify.annotations.NullMarked;
