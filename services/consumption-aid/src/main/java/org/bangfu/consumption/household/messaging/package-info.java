/** The registry's events as they are read here. */
@NullMarked
package org.bangfu.consumption.household.messaging;

import org.jspecify.annotations.NullMarked;
