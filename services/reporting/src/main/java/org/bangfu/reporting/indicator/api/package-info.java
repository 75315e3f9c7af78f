/** The catalogue of indicators over HTTP. */
@NullMarked
package org.bangfu.reporting.indicator.api;

import org.jspecify.annotations.NullMarked;
