/**
 * Rosters: the spreadsheets in which county offices keep their households. A file is uploaded,
 * validated row by row, reviewed by somebody, and merged or refused; bad rows are reported and
 * never stand in the way of good ones.
 */
@NullMarked
package org.bangfu.registry.roster;

import org.jspecify.annotations.NullMarked;
