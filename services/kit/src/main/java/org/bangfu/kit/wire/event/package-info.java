/** Events as they arrive: CloudEvents in binary mode, batches, dead letters, retries. */
@NullMarked
package org.bangfu.kit.wire.event;

import org.jspecify.annotations.NullMarked;
