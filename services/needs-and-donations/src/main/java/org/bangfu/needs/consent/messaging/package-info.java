/** What is told of consents. */
@NullMarked
package org.bangfu.needs.consent.messaging;

import org.jspecify.annotations.NullMarked;
