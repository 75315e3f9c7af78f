/** What providers call, and what payers ask of them, over HTTP. */
@NullMarked
package org.bangfu.payment.provider.api;

import org.jspecify.annotations.NullMarked;
