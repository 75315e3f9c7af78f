/** What others are told of how many pairs are to be decided. */
@NullMarked
package org.bangfu.registry.roll.duplicate.messaging;

import org.jspecify.annotations.NullMarked;
