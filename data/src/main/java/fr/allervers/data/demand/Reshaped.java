package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Map;

/**
 * A sheet in the form in which tables are read: headings over rows, each of which says all of itself.
 *
 * @param told what is to be known of how it was made, by places in the file
 * @param places where cells stand in the file, by where they stand here; those of cells that did not move may lack
 */
record Reshaped(Sheet sheet, List<Told> told, Map<Place, Place> places) {

    /** Something to know. */
    record Told(Place place, String found, Sentence problem) {}

    Reshaped {
        told = List.copyOf(told);
        places = Map.copyOf(places);
    }

    /** A sheet as it is. */
    static Reshaped not(Sheet sheet) {
        return new Reshaped(sheet, List.of(), Map.of());
    }
}
