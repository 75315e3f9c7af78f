/** Lists of this service that go out as files. */
@NullMarked
package org.bangfu.needs.export.list;

import org.jspecify.annotations.NullMarked;
