package fr.allervers.web.turnout;

import fr.allervers.web.store.OnPostgres;

@OnPostgres
class TurnoutPageOnPostgresTest extends TurnoutPageTest {}
