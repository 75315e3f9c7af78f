/** What the registry tells every service of changes of divisions. */
@NullMarked
package org.bangfu.kit.wire.division;

import org.jspecify.annotations.NullMarked;
