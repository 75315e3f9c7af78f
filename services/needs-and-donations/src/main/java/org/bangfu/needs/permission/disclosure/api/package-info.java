/** Disclosures over HTTP. */
@NullMarked
package org.bangfu.needs.permission.disclosure.api;

import org.jspecify.annotations.NullMarked;
