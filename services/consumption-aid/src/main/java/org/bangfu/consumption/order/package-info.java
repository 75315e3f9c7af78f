/** Orders from placed to settled, sales at fairs, and what each household earned from them. */
@NullMarked
package org.bangfu.consumption.order;

import org.jspecify.annotations.NullMarked;
