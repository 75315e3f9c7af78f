/** Identifiers: time-ordered ones for rows, random ones for what is shown outside. */
@NullMarked
package org.bangfu.kit.id;

import org.jspecify.annotations.NullMarked;
