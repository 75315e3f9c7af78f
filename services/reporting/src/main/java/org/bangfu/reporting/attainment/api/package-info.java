/** Attainment over HTTP. */
@NullMarked
package org.bangfu.reporting.attainment.api;

import org.jspecify.annotations.NullMarked;
