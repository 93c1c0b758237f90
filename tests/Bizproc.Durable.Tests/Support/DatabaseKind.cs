namespace Bizproc.Durable.Tests.Support;

/// <summary>The databases that these tests run on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
