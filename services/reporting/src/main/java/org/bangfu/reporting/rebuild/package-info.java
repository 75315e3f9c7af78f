/** The facts as a second source that sums are made again from. */
@NullMarked
package org.bangfu.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
