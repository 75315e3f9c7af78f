/** What the registry tells of households. */
@NullMarked
package org.bangfu.needs.known.household.messaging;

import org.jspecify.annotations.NullMarked;
