/** Stations: the tree of offices that do the work, beside the tree of divisions. */
@NullMarked
package org.bangfu.registry.station;

import org.jspecify.annotations.NullMarked;
