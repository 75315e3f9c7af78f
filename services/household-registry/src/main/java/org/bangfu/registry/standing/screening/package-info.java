/** Sweeps of a place (排查): each household is looked at, and what was found is written down. */
@NullMarked
package org.bangfu.registry.standing.screening;

import org.jspecify.annotations.NullMarked;
