/** Reading a file of rows, one by one and in bounded memory, whatever the file holds. */
@NullMarked
package org.bangfu.registry.spreadsheet;

import org.jspecify.annotations.NullMarked;
