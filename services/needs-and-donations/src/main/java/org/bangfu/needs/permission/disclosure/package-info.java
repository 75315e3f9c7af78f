/** What partner websites were told about whom, for those whom it concerns. */
@NullMarked
package org.bangfu.needs.permission.disclosure;

import org.jspecify.annotations.NullMarked;
