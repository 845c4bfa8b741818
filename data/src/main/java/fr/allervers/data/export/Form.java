package fr.allervers.data.export;

/** A format that a plan can be taken away in. */
public enum Form {
    /** One table as comma-separated text. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** All tables as sheets of a workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Communes, rooms and flows of residents. */
    GEOJSON("geojson", "application/geo+json"),
    /** A diary of sessions. */
    ICAL("ics", "text/calendar;charset=UTF-8"),
    /** What activity reports will ask for, to be filled in beforehand. */
    REPORT("csv", "text/csv;charset=UTF-8"),
    /** The public programme as open data. */
    PROGRAMME("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    Form(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
