/** What is told of helpers. */
@NullMarked
package org.bangfu.needs.helper.messaging;

import org.jspecify.annotations.NullMarked;
