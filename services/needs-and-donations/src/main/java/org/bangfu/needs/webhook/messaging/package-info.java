/** What happens to webhooks, on the wire. */
@NullMarked
package org.bangfu.needs.webhook.messaging;

import org.jspecify.annotations.NullMarked;
