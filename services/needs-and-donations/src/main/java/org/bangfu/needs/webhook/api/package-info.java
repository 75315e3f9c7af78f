/** Webhooks over HTTP. */
@NullMarked
package org.bangfu.needs.webhook.api;

import org.jspecify.annotations.NullMarked;
