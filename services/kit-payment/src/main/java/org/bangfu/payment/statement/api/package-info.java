/** Statements over HTTP. */
@NullMarked
package org.bangfu.payment.statement.api;

import org.jspecify.annotations.NullMarked;
