/** Consents and notices over HTTP. */
@NullMarked
package org.bangfu.needs.permission.consent.api;

import org.jspecify.annotations.NullMarked;
