/**
 * Aid records (帮扶记录): what was done for whom, in the four measures, which are never added to one
 * another, and as one of the six helps.
 */
@NullMarked
package org.bangfu.needs.aid;

import org.jspecify.annotations.NullMarked;
