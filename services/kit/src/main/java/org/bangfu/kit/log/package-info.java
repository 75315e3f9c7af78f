/** What is written to the log. */
@NullMarked
package org.bangfu.kit.log;

import org.jspecify.annotations.NullMarked;
