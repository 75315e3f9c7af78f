/** Identifiers: time-ordered ones for rows, random ones for what is shown outside. */
@NullMarked
package org.bangfu.kit.value.id;

import org.jspecify.annotations.NullMarked;
