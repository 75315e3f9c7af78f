/**
 * Webhooks: the service follows the changes for a partner website and tells its site, after the
 * Standard Webhooks specification, that there is something new to ask for. A message names items
 * and says nothing of them.
 *
 * <p>A message is kept word for word until the site has taken it (any 2xx), and only then does the
 * position move: nothing is lost, nothing overtakes, and what is sent twice has the same id.
 */
@NullMarked
package org.bangfu.needs.outside.webhook;

import org.jspecify.annotations.NullMarked;
