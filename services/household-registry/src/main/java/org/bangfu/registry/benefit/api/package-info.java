/** The benefit ledger over HTTP. */
@NullMarked
package org.bangfu.registry.benefit.api;

import org.jspecify.annotations.NullMarked;
