/** Who is poor, watched and guaranteed, and what is done about it: what its rooms share. */
@NullMarked
package org.bangfu.registry.standing;

import org.jspecify.annotations.NullMarked;
