/** What is told of aid. */
@NullMarked
package org.bangfu.needs.aid.messaging;

import org.jspecify.annotations.NullMarked;
