/**
 * What {@code ./bangfu bench} does: each operation as SQL alone and over HTTP, on one suite, with
 * what it costs.
 */
@NullMarked
package org.bangfu.local.bench;

import org.jspecify.annotations.NullMarked;
