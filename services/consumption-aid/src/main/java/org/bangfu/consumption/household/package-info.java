/** What we know of households: that they exist and where, copied from the registry's events. */
@NullMarked
package org.bangfu.consumption.household;

import org.jspecify.annotations.NullMarked;
