/** What the registry tells of households. */
@NullMarked
package org.bangfu.needs.household.messaging;

import org.jspecify.annotations.NullMarked;
