/**
 * Makes what a service has from others' events again, beside what is read meanwhile, compares, and
 * puts what was made in its place. Which tables that are, each service says in {@code
 * rebuilt_table}.
 */
@NullMarked
package org.bangfu.kit.wire.rebuild;

import org.jspecify.annotations.NullMarked;
