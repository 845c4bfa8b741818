package fr.allervers.web.store;

import fr.allervers.web.store.FileStore.Step;
import java.util.function.Consumer;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells the steps of the bringing up to date of tables: each migration is written, then noted as made. */
record ToldMigration(Consumer<Step> steps) implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        steps.accept(
                event == Event.BEFORE_EACH_MIGRATE
                        ? Step.WRITING
                        : event == Event.AFTER_EACH_MIGRATE ? Step.COMMITTING : Step.WORKING);
    }

    @Override
    public String getCallbackName() {
        return "told";
    }
}
