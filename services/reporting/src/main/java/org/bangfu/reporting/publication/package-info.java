/**
 * Figures as they were published: frozen with their day and the moment, whatever is recorded later.
 */
@NullMarked
package org.bangfu.reporting.publication;

import org.jspecify.annotations.NullMarked;
