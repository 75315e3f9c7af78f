/** The records of a county as the services take them: bulks, and the roster as a spreadsheet. */
@NullMarked
package org.bangfu.county.records;

import org.jspecify.annotations.NullMarked;
