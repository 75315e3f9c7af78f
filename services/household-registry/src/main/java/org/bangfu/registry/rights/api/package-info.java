/** The rights of the person over HTTP. */
@NullMarked
package org.bangfu.registry.rights.api;

import org.jspecify.annotations.NullMarked;
