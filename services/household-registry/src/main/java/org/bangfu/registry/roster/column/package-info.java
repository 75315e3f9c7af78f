/** The columns of a roster, by which it is known, and how an empty one is filled in. */
@NullMarked
package org.bangfu.registry.roster.column;

import org.jspecify.annotations.NullMarked;
