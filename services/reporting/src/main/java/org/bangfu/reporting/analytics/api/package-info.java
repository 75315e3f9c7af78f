/** Several figures at once, over HTTP: as rows, as a matrix, and for a spreadsheet. */
@NullMarked
package org.bangfu.reporting.analytics.api;

import org.jspecify.annotations.NullMarked;
