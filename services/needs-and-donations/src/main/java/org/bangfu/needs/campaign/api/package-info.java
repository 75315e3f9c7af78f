/** Campaigns over HTTP. */
@NullMarked
package org.bangfu.needs.campaign.api;

import org.jspecify.annotations.NullMarked;
