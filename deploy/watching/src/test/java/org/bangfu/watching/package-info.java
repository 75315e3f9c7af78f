/** What is tried of the files by which the suite is watched. */
package org.bangfu.watching;
