/**
 * Who looked at whose data: an entry for every call of a method that {@link
 * org.bangfu.kit.guard.audit.Looks}, refused ones too, append-only and sealed in segments that are
 * chained by hashes.
 *
 * <p>The chain shows a change, a removal or a new order of what it holds. Whoever may write both
 * tables as their owner can make a whole new chain or cut off its end: against that an auditor
 * keeps the length and the last hash that {@code GET /v1/audit/chain} gave.
 */
@NullMarked
package org.bangfu.kit.guard.audit;

import org.jspecify.annotations.NullMarked;
