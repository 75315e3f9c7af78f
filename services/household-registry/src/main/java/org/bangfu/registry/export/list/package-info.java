/** The lists that go out, a bean each: the list's own query, and its columns. */
@NullMarked
package org.bangfu.registry.export.list;

import org.jspecify.annotations.NullMarked;
