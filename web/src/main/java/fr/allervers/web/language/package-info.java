/** In which language a page is: French unless the reader asks for English. */
@NullMarked
package fr.allervers.web.language;

import org.jspecify.annotations.NullMarked;
