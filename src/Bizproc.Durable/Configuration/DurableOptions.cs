namespace Bizproc;

/// <summary>The options for keeping calls, replies and portals in a database. A value in the section <c>Bizproc:Durable</c> wins over one in the code.</summary>
public sealed class DurableOptions
{
    /// <summary>The path of the file, for <c>KeepIn</c>. Other files with similar names are created beside it.</summary>
    public string? File { get; set; }

    /// <summary>The connection string of PostgreSQL, for <c>KeepInPostgreSql</c>.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>
    /// The time between two signs of life of a process that shares its database with others. The calls of a process that ended are taken over after this
    /// time and 7.5 seconds. From 1 second to 5 minutes. Default: 7.5 seconds.
    /// </summary>
    public TimeSpan CheckIn { get; set; } = TimeSpan.FromSeconds(7.5);

    /// <summary>
    /// The time for which a finished call is remembered, so that the same call is not handled again, and for which a dead call is kept. At least 1 day.
    /// Default: 30 days.
    /// </summary>
    public TimeSpan KeepSeen { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Returns the name of the type, because the connection string contains a password.</summary>
    public override string ToString() => nameof(DurableOptions);
}
