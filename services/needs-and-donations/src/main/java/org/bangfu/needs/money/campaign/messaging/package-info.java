/** What is told of campaigns. */
@NullMarked
package org.bangfu.needs.money.campaign.messaging;

import org.jspecify.annotations.NullMarked;
