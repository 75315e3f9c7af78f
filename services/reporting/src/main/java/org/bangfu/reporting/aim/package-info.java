/** Targets (目标任务): what an office wants an indicator to come to, and what a figure is of that. */
@NullMarked
package org.bangfu.reporting.aim;

import org.jspecify.annotations.NullMarked;
