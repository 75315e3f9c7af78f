/** Lists by cursor. */
@NullMarked
package org.bangfu.kit.page;

import org.jspecify.annotations.NullMarked;
