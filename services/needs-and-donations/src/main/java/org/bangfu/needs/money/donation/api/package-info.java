/** Donations over HTTP. */
@NullMarked
package org.bangfu.needs.money.donation.api;

import org.jspecify.annotations.NullMarked;
