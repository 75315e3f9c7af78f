/** The problems that payments alone can answer with. */
@NullMarked
package org.bangfu.payment.problem;

import org.jspecify.annotations.NullMarked;
