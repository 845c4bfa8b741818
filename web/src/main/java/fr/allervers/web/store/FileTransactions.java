package fr.allervers.web.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of the H2 file. H2 writes what is committed half a second later; here it is on the disk when a commit
 * returns, so that a process that is killed loses nothing it has acknowledged.
 */
final class FileTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    FileTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            JdbcClient.create(obtainDataSource()).sql("checkpoint sync").update();
        }
    }
}
