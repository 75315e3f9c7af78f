/** Patient calls to the services over HTTP, and the JSON they carry. */
@NullMarked
package org.bangfu.county.call;

import org.jspecify.annotations.NullMarked;
