/** Partner websites: what each may see and do, as versioned policy. */
@NullMarked
package org.bangfu.needs.partner;

import org.jspecify.annotations.NullMarked;
