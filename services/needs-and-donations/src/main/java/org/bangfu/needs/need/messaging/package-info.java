/** What is told of needs. */
@NullMarked
package org.bangfu.needs.need.messaging;

import org.jspecify.annotations.NullMarked;
