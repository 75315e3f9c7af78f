/**
 * What is told to everybody without saying whose it is, and a little more to partner websites: the
 * needs that can be met, what help has come, and what has changed.
 *
 * <p>A row is released together with those of at least four other households that share all that is
 * said of it (place, category, measure), and what is said never changes. So whatever filters are
 * combined, and whatever answer is subtracted from another, what is left is nothing or whole
 * groups.
 */
@NullMarked
package org.bangfu.needs.outside.feed;

import org.jspecify.annotations.NullMarked;
