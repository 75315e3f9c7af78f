/** The problems that this service alone can answer with. */
@NullMarked
package org.bangfu.needs.problem;

import org.jspecify.annotations.NullMarked;
