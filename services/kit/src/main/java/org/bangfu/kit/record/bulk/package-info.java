/** Bulk writes: up to a thousand items, an answer for each, safe to repeat. */
@NullMarked
package org.bangfu.kit.record.bulk;

import org.jspecify.annotations.NullMarked;
