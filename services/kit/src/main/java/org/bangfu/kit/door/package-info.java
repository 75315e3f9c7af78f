/** What every API shares: problems, the caller, entity tags, idempotency keys, documentation. */
@NullMarked
package org.bangfu.kit.door;

import org.jspecify.annotations.NullMarked;
