/** The whole suite on one machine: the command line's entry. */
@NullMarked
package org.bangfu.local;

import org.jspecify.annotations.NullMarked;
