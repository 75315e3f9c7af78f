/** Products, their stock, and the households that supply them with their shares. */
@NullMarked
package org.bangfu.consumption.product;

import org.jspecify.annotations.NullMarked;
