/** Tables that grow with time, in partitions that are there before they are needed. */
@NullMarked
package org.bangfu.kit.guard.partition;

import org.jspecify.annotations.NullMarked;
