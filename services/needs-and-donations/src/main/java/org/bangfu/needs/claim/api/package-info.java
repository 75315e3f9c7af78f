/** Claims over HTTP. */
@NullMarked
package org.bangfu.needs.claim.api;

import org.jspecify.annotations.NullMarked;
