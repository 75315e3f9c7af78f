/**
 * What the command line and the supervisor both know of the suite: its services, ports and folders,
 * and the state that the one writes and the other reads.
 */
@NullMarked
package org.bangfu.local.suite;

import org.jspecify.annotations.NullMarked;
