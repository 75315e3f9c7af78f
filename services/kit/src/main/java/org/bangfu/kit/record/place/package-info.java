/**
 * Rows of a place: found within the caller's divisions, and listed in an order that one index gives
 * at every level of divisions.
 */
@NullMarked
package org.bangfu.kit.record.place;

import org.jspecify.annotations.NullMarked;
