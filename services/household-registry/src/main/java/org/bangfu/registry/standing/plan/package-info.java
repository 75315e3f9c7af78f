/** What is to become of a household in a year: its plan (帮扶计划), agreed with it. */
@NullMarked
package org.bangfu.registry.standing.plan;

import org.jspecify.annotations.NullMarked;
