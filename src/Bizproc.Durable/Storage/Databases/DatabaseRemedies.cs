using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bizproc.Durable.Storage.Databases;

/// <summary>Says what a person can do about a failure of the database.</summary>
internal static class DatabaseRemedies
{
    /// <summary>The states of SQL, as PostgreSQL reports them.</summary>
    private const string DiskFull = "53100";
    private const string ReadOnlyTransaction = "25006";

    /// <summary>Describes a failure: its message, and the fix if one is known.</summary>
    public static string Describe(Exception failure)
    {
        string message = failure.Message.TrimEnd('.');
        return FindRemedy(failure) is { } remedy ? $"{message}. {remedy}" : message;
    }

    private static string? FindRemedy(Exception failure) => failure switch
    {
        // Their messages say what to do.
        SqliteException { SqliteExtendedErrorCode: SqliteCodes.ReadOnlyMoved } or MissingRightsException => null,
        SqliteException { SqliteErrorCode: SqliteCodes.Full } => "Free space on the disk of the file",
        SqliteException { SqliteErrorCode: SqliteCodes.ReadOnly } => "Let the application write to the file and its folder, and mount the disk for writing",
        SqliteException { SqliteErrorCode: SqliteCodes.InputOutput } => "Check the disk of the file",
        SqliteException { SqliteErrorCode: SqliteCodes.CannotOpen } => "Check that the folder of the file exists, and that the application may use it",
        SqliteException { SqliteErrorCode: SqliteCodes.Corrupt or SqliteCodes.NotADatabase } => "The file is damaged: stop the application, and restore the file from a copy",
        DbException { SqlState: DiskFull } => "Free space on the disk of the server",
        DbException { SqlState: ReadOnlyTransaction } => "The server takes no changes: connect to the primary server, or end its read-only mode",
        DbException or TimeoutException => "Check that the database runs, and that the application reaches it",
        _ => null,
    };
}
