/** Webhooks over HTTP. */
@NullMarked
package org.bangfu.needs.outside.webhook.api;

import org.jspecify.annotations.NullMarked;
