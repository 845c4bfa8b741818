package fr.allervers.web.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs to know of its reader: who they are, and what it may offer them. */
@ControllerAdvice(annotations = Controller.class)
record Visitor(Access access, OpenDoor door) {

    /**
     * @param open true where nobody has to sign in
     * @param home path of the page that they begin at
     * @param own path of the page that is theirs alone, as an advisor or town hall; empty for others
     * @param name mail of the account, empty for a visitor
     */
    record Reader(
            boolean open, String home, String own, String name, boolean reads, boolean coordinates, boolean operates) {}

    @ModelAttribute("reader")
    Reader reader() {
        return new Reader(
                door.isOpen(),
                access.allows(Right.READ) ? "/" : access.ownPage().orElse("/"),
                access.ownPage().orElse(""),
                access.person().map(Person::mail).orElse(""),
                access.allows(Right.READ),
                access.allows(Right.COORDINATE),
                access.allows(Right.OPERATE));
    }
}
