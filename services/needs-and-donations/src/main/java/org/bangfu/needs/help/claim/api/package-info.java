/** Claims over HTTP. */
@NullMarked
package org.bangfu.needs.help.claim.api;

import org.jspecify.annotations.NullMarked;
