/** What is told of helpers. */
@NullMarked
package org.bangfu.needs.help.helper.messaging;

import org.jspecify.annotations.NullMarked;
