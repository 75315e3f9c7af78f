/**
 * Where records come from: who acted, for which client, and under which of the client's own
 * references. Every feature keeps it with its records.
 */
@NullMarked
package org.bangfu.kit.record.origin;

import org.jspecify.annotations.NullMarked;
