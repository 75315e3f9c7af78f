/** Campaigns over HTTP. */
@NullMarked
package org.bangfu.needs.money.campaign.api;

import org.jspecify.annotations.NullMarked;
