/**
 * Who calls and what it may touch: the caller as its token describes it, its roles, and its scope
 * as the database enforces it.
 */
@NullMarked
package org.bangfu.kit.guard.identity;

import org.jspecify.annotations.NullMarked;
