/** Figures over HTTP. */
@NullMarked
package org.bangfu.reporting.figure.api;

import org.jspecify.annotations.NullMarked;
