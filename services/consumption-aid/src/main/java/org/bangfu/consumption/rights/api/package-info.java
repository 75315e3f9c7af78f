/** The rights of buyers over HTTP. */
@NullMarked
package org.bangfu.consumption.rights.api;

import org.jspecify.annotations.NullMarked;
