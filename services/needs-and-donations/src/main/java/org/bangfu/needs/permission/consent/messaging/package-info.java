/** What is told of consents. */
@NullMarked
package org.bangfu.needs.permission.consent.messaging;

import org.jspecify.annotations.NullMarked;
