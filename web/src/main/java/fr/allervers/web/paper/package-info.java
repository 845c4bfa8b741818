/** What is printed: posters and sheets as tagged PDF files (PDF/UA-1), every font in them. */
@NullMarked
package fr.allervers.web.paper;

import org.jspecify.annotations.NullMarked;
