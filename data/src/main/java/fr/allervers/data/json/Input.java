package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Place;
import fr.allervers.data.words.Sentence;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * A file being read, value by value: each from its first token, the current one, to its last. Whoever asks for one kind
 * of value where another stands gets null or false; the fault is then reported at the place given, and the value is left
 * behind.
 */
final class Input {

    private final JsonParser parser;
    private final Validation validation;
    private Place place = Place.FILE;

    Input(JsonParser parser, Validation validation) {
        this.parser = parser;
        this.validation = validation;
    }

    Validation validation() {
        return validation;
    }

    /** The last place at which a value began. */
    Place place() {
        return place;
    }

    /** Says where the value that comes next stands, for faults of the file's syntax. */
    void enter(Place place) {
        this.place = place;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Nullable
    String text(Place place) {
        return opens(JsonToken.VALUE_STRING, place, "text") ? parser.getString() : null;
    }

    @Nullable
    Boolean flag(Place place) {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        return opens(JsonToken.VALUE_FALSE, place, "flag") ? false : null;
    }

    @Nullable
    BigInteger whole(Place place) {
        return opens(JsonToken.VALUE_NUMBER_INT, place, "whole") ? new BigInteger(parser.getString()) : null;
    }

    /** Any number, as it is written. */
    @Nullable
    String number(Place place) {
        boolean isNumber = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || opens(JsonToken.VALUE_NUMBER_FLOAT, place, "number");
        return isNumber ? parser.getString() : null;
    }

    /** The value where it is a whole number from 0 to {@code most}; otherwise -1, and nothing is reported. */
    int figure(int most) {
        int figure = parser.getNumberType() == NumberType.INT ? parser.getIntValue() : -1;
        return figure <= most ? figure : -1;
    }

    /**
     * Reads a list.
     *
     * @param most elements it may have
     * @param element reads the element of that index
     * @return false where it is none or too long
     */
    boolean list(Place place, int most, IntConsumer element) {
        if (!opens(JsonToken.START_ARRAY, place, "list")) {
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                validation.faults().add(place, "list.long", most);
                skipRestOfList();
                return false;
            }
            element.accept(i);
        }
        return true;
    }

    private void skipRestOfList() {
        do {
            parser.skipChildren();
        } while (parser.nextToken() != JsonToken.END_ARRAY);
    }

    /**
     * Reads an object.
     *
     * @param field reads the value of the field of that name
     * @return false where it is none
     */
    boolean object(Place place, Consumer<String> field) {
        if (!opens(JsonToken.START_OBJECT, place, "object")) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            field.accept(name);
        }
        return true;
    }

    /** Leaves the value behind, whatever it is. */
    void skip() {
        parser.skipChildren();
    }

    /** True where the current token is of that kind; otherwise the value is reported and skipped. */
    private boolean opens(JsonToken token, Place place, String expected) {
        if (parser.currentToken() == token) {
            return true;
        }
        addWrongType(place, expected);
        parser.skipChildren();
        return false;
    }

    /** Reports that the current token begins another kind of value than expected. */
    void addWrongType(Place place, String expected) {
        validation.faults().add(place, "wrong.type", Fault.words("expected." + expected), found());
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
