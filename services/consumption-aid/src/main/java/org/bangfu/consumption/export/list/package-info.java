/** Lists of this service that go out as files. */
@NullMarked
package org.bangfu.consumption.export.list;

import org.jspecify.annotations.NullMarked;
