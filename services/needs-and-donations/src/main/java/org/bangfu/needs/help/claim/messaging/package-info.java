/** What is told of claims. */
@NullMarked
package org.bangfu.needs.help.claim.messaging;

import org.jspecify.annotations.NullMarked;
