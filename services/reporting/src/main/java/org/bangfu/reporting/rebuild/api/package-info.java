/** Rebuilds, for administrators. */
@NullMarked
package org.bangfu.reporting.rebuild.api;

import org.jspecify.annotations.NullMarked;
