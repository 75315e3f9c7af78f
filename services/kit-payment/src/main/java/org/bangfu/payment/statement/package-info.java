/**
 * What providers say of a day (对账单), compared with what is known here and confirmed by two
 * accounts.
 */
@NullMarked
package org.bangfu.payment.statement;

import org.jspecify.annotations.NullMarked;
