/** What ends files that the kit has made of this service's lists. */
@NullMarked
package org.bangfu.consumption.export;

import org.jspecify.annotations.NullMarked;
