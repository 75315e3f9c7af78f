/** The rights of helpers over HTTP. */
@NullMarked
package org.bangfu.needs.rights.api;

import org.jspecify.annotations.NullMarked;
