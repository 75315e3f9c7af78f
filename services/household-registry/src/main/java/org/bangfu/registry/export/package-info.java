/** What ends files that the kit has made of the registry's lists. */
@NullMarked
package org.bangfu.registry.export;

import org.jspecify.annotations.NullMarked;
