/**
 * The double-entry ledger (复式记账): every yuan that comes in, is held, is used or goes back. Entries
 * are written once; the database refuses to change one, and refuses one that does not balance.
 */
@NullMarked
package org.bangfu.needs.money.ledger;

import org.jspecify.annotations.NullMarked;
