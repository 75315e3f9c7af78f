/** Partner websites: what each may see and do, as versioned policy. */
@NullMarked
package org.bangfu.needs.permission.partner;

import org.jspecify.annotations.NullMarked;
