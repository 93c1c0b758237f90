using System.Diagnostics;

namespace Bizproc.Durable.Tests.Databases;

public sealed class SqliteFileTests(PostgreSqlServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_its_owner_may_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights: the folder decides");
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        await using var connection = await test.Database.OpenAsync(Cancellation);

        string[] files = Directory.GetFiles(Path.GetDirectoryName(test.File)!);
        Assert.InRange(files.Length, 2, 3);
        Assert.All(files, static file =>
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        });
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        string file = Path.Join(Path.GetTempPath(), $"bizproc-missing-{Guid.NewGuid():N}", "bizproc.db");
        await using var database = new SqliteDatabase(file);

        var refused = await Assert.ThrowsAsync<SchemaException>(async () => await database.OpenAsync(Cancellation));

        Assert.Equal($"The folder of the file {file} does not exist: create it, or mount the volume that the file is to be on", refused.Message);
    }

    /// <summary>A committed call must be on the disk, and readers must not wait for the writer.</summary>
    [Fact]
    public async Task A_commit_is_on_the_disk_and_stops_no_reader()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        Assert.Equal(["wal"], await test.ReadAsync("pragma journal_mode"));
        Assert.Equal(["2"], await test.ReadAsync("pragma synchronous"));
    }

    /// <summary>Without turns, the writers sleep for 150 ms whenever they meet: that takes half a minute here.</summary>
    [Fact]
    public async Task Writers_of_one_process_take_turns()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await test.ExecuteAsync("create table counted (number integer)");
        await test.ExecuteAsync("insert into counted values (0)");

        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++) await test.ExecuteAsync("update counted set number = number + 1");
        }, Cancellation))).WithinLimitAsync();

        Assert.Equal(["800"], await test.ReadAsync("select number from counted"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
