/**
 * Chance that comes out the same each time: every record has its own, whatever the order they are
 * made in.
 */
@NullMarked
package org.bangfu.county.chance;

import org.jspecify.annotations.NullMarked;
