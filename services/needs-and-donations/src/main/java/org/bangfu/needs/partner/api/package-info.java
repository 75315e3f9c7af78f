/** Policies of partners over HTTP. */
@NullMarked
package org.bangfu.needs.partner.api;

import org.jspecify.annotations.NullMarked;
