/** What happens to webhooks, on the wire. */
@NullMarked
package org.bangfu.needs.outside.webhook.messaging;

import org.jspecify.annotations.NullMarked;
