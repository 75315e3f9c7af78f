/** Reads a scenario from its file, and refuses one that can't be true. */
@NullMarked
package org.bangfu.county.file;

import org.jspecify.annotations.NullMarked;
