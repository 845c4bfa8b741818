/** Who may do what: accounts, their roles, and the right that each address needs. */
@NullMarked
package fr.allervers.web.account;

import org.jspecify.annotations.NullMarked;
