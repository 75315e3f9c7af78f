/** The trace of a figure over HTTP: which events it counts. */
@NullMarked
package org.bangfu.reporting.fact.api;

import org.jspecify.annotations.NullMarked;
