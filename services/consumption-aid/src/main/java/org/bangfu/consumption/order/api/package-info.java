/** Orders, sales at fairs and settlements over HTTP. */
@NullMarked
package org.bangfu.consumption.order.api;

import org.jspecify.annotations.NullMarked;
