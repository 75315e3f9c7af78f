/**
 * Changes of divisions (区划调整): renamed, given to another parent, merged, split or new, each by an
 * order, drafted by one account and approved by another one. Old codes stay, and say what became of
 * them.
 */
@NullMarked
package org.bangfu.registry.redivision;

import org.jspecify.annotations.NullMarked;
