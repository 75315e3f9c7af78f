/** Products and stock over HTTP. */
@NullMarked
package org.bangfu.consumption.product.api;

import org.jspecify.annotations.NullMarked;
