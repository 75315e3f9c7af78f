/**
 * Compares what services meant to tell with what stands on the topics, and tells again what is
 * missing there.
 */
@NullMarked
package org.bangfu.kit.wire.outbox.reconcile;

import org.jspecify.annotations.NullMarked;
