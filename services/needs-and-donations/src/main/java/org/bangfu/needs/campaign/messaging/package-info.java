/** What is told of campaigns. */
@NullMarked
package org.bangfu.needs.campaign.messaging;

import org.jspecify.annotations.NullMarked;
