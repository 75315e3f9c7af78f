/** What others are told of merges. */
@NullMarked
package org.bangfu.registry.roll.merge.messaging;

import org.jspecify.annotations.NullMarked;
