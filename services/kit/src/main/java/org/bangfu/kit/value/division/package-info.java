/** Administrative divisions: codes, levels, and the scope that a caller acts in. */
@NullMarked
package org.bangfu.kit.value.division;

import org.jspecify.annotations.NullMarked;
