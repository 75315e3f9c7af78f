/** Business days, which are days in Asia/Shanghai. */
@NullMarked
package org.bangfu.kit.value.time;

import org.jspecify.annotations.NullMarked;
