/** Decisions on pairs, and merges, as callers take and read them. */
@NullMarked
package org.bangfu.registry.roll.merge.api;

import org.jspecify.annotations.NullMarked;
