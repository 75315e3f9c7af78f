/** What the dashboard shows of a division at once: every big figure, its drives, its time span. */
@NullMarked
package org.bangfu.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
