/** What must happen in a division, and on which days, so that its published figures come out. */
@NullMarked
package org.bangfu.county.plan;

import org.jspecify.annotations.NullMarked;
