/**
 * Steps as data: from which states a record moves to which, and what must hold. {@link
 * org.bangfu.kit.record.step.Move} is for a record whose state is one column and on which many act
 * at once: needs, claims, wishes and claims of wishes. It is one conditional statement, and only
 * where that moved nothing is the reason looked up.
 *
 * <p>Not everything that steps is a move. A household of the registry has three states that depend
 * on each other and a history that can be taken back, so its transitions are decided in the
 * aggregate, which is locked. An order is locked because its stock and its payment are, and its
 * steps count days that may be told out of order. A redesignation, a tranche and a bank statement
 * are decided under the lock of what they belong to. A consent has no state but days, and one word
 * of its subject ends many. All of these share {@link org.bangfu.kit.record.step.Beginning}: dates
 * never go back.
 */
@NullMarked
package org.bangfu.kit.record.step;

import org.jspecify.annotations.NullMarked;
