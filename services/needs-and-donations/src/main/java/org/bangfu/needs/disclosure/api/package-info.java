/** Disclosures over HTTP. */
@NullMarked
package org.bangfu.needs.disclosure.api;

import org.jspecify.annotations.NullMarked;
