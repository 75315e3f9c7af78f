/**
 * Helpers who are there twice: one person whom five websites have registered is one. Pairs are
 * proposed by what is alike, and offices decide; no website learns of another one's helpers.
 */
@NullMarked
package org.bangfu.needs.help.pair;

import org.jspecify.annotations.NullMarked;
