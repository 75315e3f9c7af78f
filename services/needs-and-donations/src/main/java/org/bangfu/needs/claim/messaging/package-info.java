/** What is told of claims. */
@NullMarked
package org.bangfu.needs.claim.messaging;

import org.jspecify.annotations.NullMarked;
