/**
 * What a helper may ask of us for its own data: to see them in clear, to have a copy of all of it,
 * to have it erased.
 */
@NullMarked
package org.bangfu.needs.rights;

import org.jspecify.annotations.NullMarked;
