/** Pairs of helpers who may be one, as offices list, compare and decide them. */
@NullMarked
package org.bangfu.needs.help.pair.api;

import org.jspecify.annotations.NullMarked;
