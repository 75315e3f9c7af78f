/** Campaigns (众筹) and their contributions: never above the target, never after the deadline. */
@NullMarked
package org.bangfu.needs.money.campaign;

import org.jspecify.annotations.NullMarked;
