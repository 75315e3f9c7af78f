/** What is told of donations. */
@NullMarked
package org.bangfu.needs.donation.messaging;

import org.jspecify.annotations.NullMarked;
