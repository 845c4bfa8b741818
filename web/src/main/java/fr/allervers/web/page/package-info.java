/** What all pages share: frame, errors, accessibility statement. */
@NullMarked
package fr.allervers.web.page;

import org.jspecify.annotations.NullMarked;
