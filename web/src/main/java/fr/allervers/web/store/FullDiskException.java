package fr.allervers.web.store;

import org.springframework.dao.NonTransientDataAccessResourceException;

/** Too little space is left on the disk to write anything; nothing was. */
public final class FullDiskException extends NonTransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    FullDiskException() {
        super("The disk is full: less is left than allervers.data.reserve, and nothing is written.");
    }
}
