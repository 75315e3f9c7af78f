/** What is told of needs. */
@NullMarked
package org.bangfu.needs.help.need.messaging;

import org.jspecify.annotations.NullMarked;
