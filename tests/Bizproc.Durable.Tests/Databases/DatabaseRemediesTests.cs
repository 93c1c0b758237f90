using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Bizproc.Durable.Tests.Databases;

/// <summary>The one sentence for a person whose database failed.</summary>
public sealed class DatabaseRemediesTests(PostgreSqlServer server)
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new SqliteException("full.", 13), "full. Free space on the disk of the file" },
        { new SqliteException("read-only", 8), "read-only. Let the application write to the file and its folder, and mount the disk for writing" },
        { new SqliteException("moved: bring it back", 8, 1032), "moved: bring it back" },
        { new TimeoutException("slow"), "slow. Check that the database runs, and that the application reaches it" },
        { new MissingRightsException("grant it CREATE", new SqliteException("no", 1)), "grant it CREATE" },
        { new SchemaException("start the newer release"), "start the newer release" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_told_with_its_fix(Exception failure, string expected) => Assert.Equal(expected, DatabaseRemedies.Describe(failure));

    [Fact]
    public async Task A_file_that_may_not_be_written_is_told_with_its_fix()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights of files do not bind root, and are others on Windows");
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await test.ExecuteAsync("create table own (id integer)");
        test.Database.Dispose();
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(test.File)!))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead);
        }

        await using var database = test.Open();
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(new Statement("insert into own values (1)"), TestContext.Current.CancellationToken));

        Assert.Contains("Let the application write to the file and its folder", DatabaseRemedies.Describe(refused), StringComparison.Ordinal);
    }
}
