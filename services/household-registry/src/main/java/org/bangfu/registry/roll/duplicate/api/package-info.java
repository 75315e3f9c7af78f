/** Pairs of households that may be one, as callers list, compare and look for them. */
@NullMarked
package org.bangfu.registry.roll.duplicate.api;

import org.jspecify.annotations.NullMarked;
