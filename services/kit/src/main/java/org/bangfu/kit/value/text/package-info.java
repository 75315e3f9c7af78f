/** Text that is sound: what every store and reader takes; and the words that offices write. */
@NullMarked
package org.bangfu.kit.value.text;

import org.jspecify.annotations.NullMarked;
