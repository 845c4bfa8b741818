/** Who is told by mail what a publication changes: the letters, their sending, and the page that shows both before. */
@NullMarked
package fr.allervers.web.notice;

import org.jspecify.annotations.NullMarked;
