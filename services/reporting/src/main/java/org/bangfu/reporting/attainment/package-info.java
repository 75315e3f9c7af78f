/** Attainment (完成率): how far a division is with a target, and those inside it, ranked. */
@NullMarked
package org.bangfu.reporting.attainment;

import org.jspecify.annotations.NullMarked;
