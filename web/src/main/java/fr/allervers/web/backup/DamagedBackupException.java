package fr.allervers.web.backup;

/** A backup is not whole, or is none. Nothing of it was restored. */
public final class DamagedBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * @param place file in the backup
     * @param why for whoever looks into it
     */
    DamagedBackupException(String place, String why, Throwable cause) {
        super(place + ": " + why, cause);
        this.place = place;
    }

    DamagedBackupException(String place, String why) {
        super(place + ": " + why);
        this.place = place;
    }

    /** The file in the backup. */
    public String place() {
        return place;
    }
}
