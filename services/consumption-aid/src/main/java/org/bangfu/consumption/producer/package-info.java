/** Producers: households, cooperatives and firms that sell what households supply. */
@NullMarked
package org.bangfu.consumption.producer;

import org.jspecify.annotations.NullMarked;
