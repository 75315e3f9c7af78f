/**
 * Outside readings: totals of divisions that are not on the platform, shown there instead of the
 * sum, and never added up or down.
 */
@NullMarked
package org.bangfu.reporting.outside;

import org.jspecify.annotations.NullMarked;
