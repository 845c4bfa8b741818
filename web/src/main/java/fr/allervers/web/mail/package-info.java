/** Mail that the program sends, where an operator has named a server for it. */
@NullMarked
package fr.allervers.web.mail;

import org.jspecify.annotations.NullMarked;
