/**
 * Images of the services, as archives of the Open Container Initiative: made from what the build
 * has made, without a daemon and without a registry.
 */
@NullMarked
package org.bangfu.local.images;

import org.jspecify.annotations.NullMarked;
