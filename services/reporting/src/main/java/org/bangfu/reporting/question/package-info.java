/**
 * How a question about figures is put: of what division and of what day or period, narrowed by
 * what; and every parameter that cannot be understood is named at once.
 */
@NullMarked
package org.bangfu.reporting.question;

import org.jspecify.annotations.NullMarked;
