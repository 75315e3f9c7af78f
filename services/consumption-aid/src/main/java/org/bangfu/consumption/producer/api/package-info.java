/** Producers over HTTP. */
@NullMarked
package org.bangfu.consumption.producer.api;

import org.jspecify.annotations.NullMarked;
