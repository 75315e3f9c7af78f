/** Targets over HTTP. */
@NullMarked
package org.bangfu.reporting.aim.api;

import org.jspecify.annotations.NullMarked;
