/** Personal data behind one type, with room for a ciphertext and a blind index. */
@NullMarked
package org.bangfu.kit.personal;

import org.jspecify.annotations.NullMarked;
