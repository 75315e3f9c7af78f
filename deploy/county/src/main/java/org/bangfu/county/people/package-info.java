/** Households and persons who do not exist, each made from its number alone. */
@NullMarked
package org.bangfu.county.people;

import org.jspecify.annotations.NullMarked;
