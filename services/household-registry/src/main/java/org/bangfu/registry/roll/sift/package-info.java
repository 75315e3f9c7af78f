/** Runs that look at the roll of a place by all rules (数据清洗), and what each counted. */
@NullMarked
package org.bangfu.registry.roll.sift;

import org.jspecify.annotations.NullMarked;
