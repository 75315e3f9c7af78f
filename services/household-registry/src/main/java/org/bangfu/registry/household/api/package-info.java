/** Households over HTTP; personal data are masked in every answer. */
@NullMarked
package org.bangfu.registry.household.api;

import org.jspecify.annotations.NullMarked;
