/** The dashboard's one request. */
@NullMarked
package org.bangfu.reporting.dashboard.api;

import org.jspecify.annotations.NullMarked;
