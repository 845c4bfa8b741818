package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Place;
import fr.allervers.data.words.Sentence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A file being read: its tokens, the faults found, and what can only be checked at its end. */
final class Input {

    private final JsonParser parser;
    private final FaultList faults;
    private final Ids ids;
    private final MatrixSizes matrixSizes = new MatrixSizes();
    private Place place = Place.FILE;

    Input(JsonParser parser, FaultList faults, Ids ids) {
        this.parser = parser;
        this.faults = faults;
        this.ids = ids;
    }

    JsonParser parser() {
        return parser;
    }

    FaultList faults() {
        return faults;
    }

    Ids ids() {
        return ids;
    }

    MatrixSizes matrixSizes() {
        return matrixSizes;
    }

    /** The last place at which a value began. */
    Place place() {
        return place;
    }

    void enter(Place place) {
        this.place = place;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** True where the current token is of that kind; otherwise the value is reported and skipped. */
    boolean opens(JsonToken token, Place place, String expected) {
        if (parser.currentToken() == token) {
            return true;
        }
        addWrongType(place, expected);
        parser.skipChildren();
        return false;
    }

    /** Reports that the current token begins another kind of value than expected. */
    void addWrongType(Place place, String expected) {
        faults.add(place, "wrong.type", Fault.words("expected." + expected), found());
    }

    /** Goes on to the end of the list the current token stands in. */
    void skipRestOfList() {
        do {
            parser.skipChildren();
        } while (parser.nextToken() != JsonToken.END_ARRAY);
    }

    /** What the current token is, in words. */
    private Sentence found() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Fault.words("found.object");
            case START_ARRAY -> Fault.words("found.list");
            case VALUE_STRING -> Fault.words("found.text", Excerpt.of(parser.getString()));
            default -> Fault.words("found.other", Excerpt.of(parser.getString()));
        };
    }
}
