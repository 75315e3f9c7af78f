/**
 * Donations of money (捐赠): online through a payment provider, offline against a receipt; held for
 * what they are designated to, used for beneficiaries, or refunded.
 */
@NullMarked
package org.bangfu.needs.money.donation;

import org.jspecify.annotations.NullMarked;
