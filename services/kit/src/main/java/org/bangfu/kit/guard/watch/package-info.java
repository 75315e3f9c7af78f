/** What whoever runs a service watches: figures that stand in the database, read at intervals. */
@NullMarked
package org.bangfu.kit.guard.watch;

import org.jspecify.annotations.NullMarked;
