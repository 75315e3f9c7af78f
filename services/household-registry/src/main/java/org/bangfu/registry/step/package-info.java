/** Steps that are written once, and of which the last one can be taken back. */
@NullMarked
package org.bangfu.registry.step;

import org.jspecify.annotations.NullMarked;
