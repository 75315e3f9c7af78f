/** Tables that leave a service for a spreadsheet. */
@NullMarked
package org.bangfu.kit.value.sheet;

import org.jspecify.annotations.NullMarked;
