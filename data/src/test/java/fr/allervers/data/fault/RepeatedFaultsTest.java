package fr.allervers.data.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedFaultsTest {

    private static Fault at(String place, String word) {
        return new Fault(place, Fault.words("did.you.mean", "?", word));
    }

    @Test
    void whatIsSaidOfSeveralRowsInTheSameWordsIsSaidOnce() {
        var faults = List.of(
                at("rooms.csv:4:capacity", "a"),
                at("rooms.csv:5:name", "a"),
                at("rooms.csv:7:capacity", "a"),
                at("rooms.csv:8:capacity", "b"),
                at("rooms.csv", "a"),
                at("venues.csv, v1", "a"));

        assertThat(RepeatedFaults.joined(faults))
                .extracting(Fault::place)
                .containsExactly(
                        "rooms.csv:4, 7:capacity",
                        "rooms.csv:5:name",
                        "rooms.csv:8:capacity",
                        "rooms.csv",
                        "venues.csv, v1");
    }

    @Test
    void ofManyRowsTheFirstAreNamed() {
        var faults = new ArrayList<Fault>();
        for (int line = 2; line < 40; line++) {
            faults.add(at("rooms.csv:" + line, "a"));
        }

        assertThat(RepeatedFaults.joined(faults))
                .extracting(Fault::place)
                .containsExactly("rooms.csv:2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …");
    }
}
