/** The ledger over HTTP, to read. */
@NullMarked
package org.bangfu.needs.money.ledger.api;

import org.jspecify.annotations.NullMarked;
