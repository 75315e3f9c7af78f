/** The codes of a year as their source has them, and what of it is not as it is here. */
@NullMarked
package org.bangfu.registry.redivision.release;

import org.jspecify.annotations.NullMarked;
