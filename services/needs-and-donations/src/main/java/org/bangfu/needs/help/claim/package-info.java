/**
 * Claims (对接): a helper takes a need in whole or part, delivers, and the household confirms. What a
 * claim takes is taken from the need in the same transaction.
 */
@NullMarked
package org.bangfu.needs.help.claim;

import org.jspecify.annotations.NullMarked;
