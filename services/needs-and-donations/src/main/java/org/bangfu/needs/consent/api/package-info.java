/** Consents and notices over HTTP. */
@NullMarked
package org.bangfu.needs.consent.api;

import org.jspecify.annotations.NullMarked;
