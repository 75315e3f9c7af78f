/** Policies of partners over HTTP. */
@NullMarked
package org.bangfu.needs.permission.partner.api;

import org.jspecify.annotations.NullMarked;
