/** The commands of {@code ./bangfu}: each one class, each error one sentence. */
@NullMarked
package org.bangfu.local.cli;

import org.jspecify.annotations.NullMarked;
