/** Writes that go to the database in one way: rows gathered while a use case runs. */
@NullMarked
package org.bangfu.kit.guard.write;

import org.jspecify.annotations.NullMarked;
