/**
 * Lists as files for a spreadsheet: asked for, made by a job with the eyes of who asked, kept in
 * pieces for a day, and gone with whoever is erased in their places. A service brings its lists as
 * beans, and takes {@code db/export} among its migrations.
 */
@NullMarked
package org.bangfu.kit.export;

import org.jspecify.annotations.NullMarked;
