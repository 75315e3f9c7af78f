/**
 * Lists as files for a spreadsheet: asked for, made by a job with the eyes of who asked, kept in
 * pieces for a day, and gone with whoever is erased in their places.
 */
@NullMarked
package org.bangfu.registry.export;

import org.jspecify.annotations.NullMarked;
