/** Reading a roster's file, row by row and in bounded memory, whatever the file holds. */
@NullMarked
package org.bangfu.registry.roster.file;

import org.jspecify.annotations.NullMarked;
