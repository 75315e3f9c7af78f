/** Text that is sound: what every store and reader takes. */
@NullMarked
package org.bangfu.kit.value.text;

import org.jspecify.annotations.NullMarked;
