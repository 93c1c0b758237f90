namespace Bizproc.Durable.Storage.Databases;

/// <summary>The codes of SQLite's failures that mean something to a person.</summary>
internal static class SqliteCodes
{
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    /// <summary>The extended code of a database whose file has moved, so that it may not be changed.</summary>
    public const int ReadOnlyMoved = 1032;
}
