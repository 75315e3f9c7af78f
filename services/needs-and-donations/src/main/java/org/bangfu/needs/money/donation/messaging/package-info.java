/** What is told of donations. */
@NullMarked
package org.bangfu.needs.money.donation.messaging;

import org.jspecify.annotations.NullMarked;
