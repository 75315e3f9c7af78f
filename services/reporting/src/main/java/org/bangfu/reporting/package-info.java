/**
 * Reporting: counts the events of the other services into sums for every division, and answers what
 * the figures are, what they mean and how complete they are.
 */
@NullMarked
package org.bangfu.reporting;

import org.jspecify.annotations.NullMarked;
