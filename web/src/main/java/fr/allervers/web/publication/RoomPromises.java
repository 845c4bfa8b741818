package fr.allervers.web.publication;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which rooms of the present territory are asked for, promised or refused by who holds them, quarter by quarter. */
@Component
public final class RoomPromises {

    private final Store store;

    public RoomPromises(Store store) {
        this.store = store;
    }

    /** What is known of rooms, by their id; those that nobody asked for are missing. */
    public Map<String, RoomPromise> of(Quarter quarter) {
        return store
                .database()
                .sql("select room, state, by_town_hall, author, decided_at from room_promise"
                        + " where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> new RoomPromise(
                        row.getString("room"),
                        RoomPromise.State.valueOf(row.getString("state")),
                        row.getBoolean("by_town_hall"),
                        row.getString("author"),
                        Moments.get(row, "decided_at")))
                .list()
                .stream()
                .collect(toMap(RoomPromise::room, Function.identity()));
    }

    /**
     * Keeps what is known of a room from now on.
     *
     * @param byTownHall whether the town hall of its commune says so on its own page
     */
    public void set(Quarter quarter, String room, RoomPromise.State state, boolean byTownHall) {
        store.write(() -> {
            delete(quarter, room);
            store.database()
                    .sql("insert into room_promise"
                            + " (territory, quarter, room, state, by_town_hall, author, decided_at)"
                            + " values (:territory, :quarter, :room, :state, :byTownHall, :author, :now)")
                    .param("territory", store.territory())
                    .param("quarter", quarter.toString())
                    .param("room", room)
                    .param("state", state.name())
                    .param("byTownHall", byTownHall)
                    .param("author", Asker.name())
                    .param("now", Moments.of(store.clock().instant()))
                    .update();
            new Audit(store).note("ROOM_" + state, quarter + " " + room);
        });
    }

    /** Nothing is known of a room any more, as if nobody had asked for it. */
    public void forget(Quarter quarter, String room) {
        store.write(() -> {
            delete(quarter, room);
            new Audit(store).note("ROOM_NONE", quarter + " " + room);
        });
    }

    private void delete(Quarter quarter, String room) {
        store.lock(store.territory());
        store.database()
                .sql("delete from room_promise where territory = ? and quarter = ? and room = ?")
                .params(store.territory(), quarter.toString(), room)
                .update();
    }

    /** True where its holder refused it. */
    public boolean isRefused(Quarter quarter, String room) {
        var promise = of(quarter).get(room);
        return promise != null && promise.state() == RoomPromise.State.REFUSED;
    }
}
