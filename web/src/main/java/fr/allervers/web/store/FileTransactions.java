package fr.allervers.web.store;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of the H2 file, none of which begins to write where the disk is nearly full. H2 writes what is committed half a second later; here it is on the disk when a commit
 * returns, so that a process that is killed loses nothing it has acknowledged.
 */
final class FileTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient DiskSpace space;

    FileTransactions(DataSource source, DiskSpace space) {
        super(source);
        this.space = space;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!definition.isReadOnly() && space.isFull()) {
            throw new FullDiskException();
        }
        super.doBegin(transaction, definition);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
            if (!status.isReadOnly()) {
                JdbcClient.create(obtainDataSource()).sql("checkpoint sync").update();
            }
        } catch (DataAccessException e) {
            if (Outage.of(e).isPresent()) { // a rollback would fail too, and be what is told
                throw new TransactionSystemException("What was to be committed is not on the disk", e);
            }
            throw e;
        }
    }
}
