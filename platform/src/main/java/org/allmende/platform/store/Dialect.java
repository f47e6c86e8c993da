package org.allmende.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/// What differs between the databases that can hold the events.
interface Dialect extends AutoCloseable {

    /// A connection for the writer alone, in a transaction from its first statement on. Made such
    /// that a commit that returned survives the loss of the process and of power.
    Connection openWriter() throws SQLException;

    /// A connection to read with, to be closed after use.
    Connection reader() throws SQLException;

    /// The type of a column that is the place of a row.
    String positionType();

    /// Asks how many bytes all that is stored takes.
    String size();

    /// Begins a transaction in which nobody else can append.
    void lock(Connection writer) throws SQLException;

    /// Tells other nodes, with the commit, that events up to `position` are there.
    void announce(Connection writer, long position) throws SQLException;

    /// Whether other nodes append to the same store.
    boolean shared();

    /// Calls back with the position when another node appended, and with -1 when it is time to
    /// look.
    void listen(LongConsumer appended);

    /// Whether the same place in an aggregate, or the same event, was there before.
    boolean isConflict(Throwable failure);

    /// Whether only the statement failed and the transaction can go on without it.
    boolean isOwnFault(SQLException failure);

    @Override
    void close();
}
