/** Donations over HTTP. */
@NullMarked
package org.bangfu.needs.donation.api;

import org.jspecify.annotations.NullMarked;
