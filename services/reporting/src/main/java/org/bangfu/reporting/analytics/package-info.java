/** Several figures at once: indicators of divisions over periods, whole or by a dimension. */
@NullMarked
package org.bangfu.reporting.analytics;

import org.jspecify.annotations.NullMarked;
