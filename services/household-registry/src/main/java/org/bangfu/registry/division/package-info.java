/**
 * The administrative divisions, from the nation to the village: 665,276 of them, loaded once. The
 * code is the key; names repeat.
 */
@NullMarked
package org.bangfu.registry.division;

import org.jspecify.annotations.NullMarked;
