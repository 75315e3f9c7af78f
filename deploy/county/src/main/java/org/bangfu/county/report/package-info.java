/** What reporting answers, held against what was published, and printed. */
@NullMarked
package org.bangfu.county.report;

import org.jspecify.annotations.NullMarked;
