using Bizproc.Durable.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

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

    [Fact]
    public async Task A_folder_and_a_file_of_another_kind_are_named()
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-storage-").FullName;
        string text = Path.Join(folder, "text.db");
        await File.WriteAllTextAsync(text, new string('x', 4_096), Cancellation);
        await using var ofFolder = new SqliteDatabase(folder);
        await using var ofText = new SqliteDatabase(text);

        var isFolder = await Assert.ThrowsAsync<SchemaException>(async () => await ofFolder.OpenAsync(Cancellation));
        var isText = await Assert.ThrowsAsync<SchemaException>(async () => await ofText.OpenAsync(Cancellation));

        Assert.Equal($"{folder} is a folder: name a file in it, such as {Path.Join(folder, "bizproc.db")}", isFolder.Message);
        Assert.Equal($"The file {text} is not a database of SQLite, or is damaged: name another file, or restore it from a copy", isText.Message);
        Assert.Equal(4_096, new FileInfo(text).Length);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>SQLite itself goes on to write to the open file, which nobody can find any more.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_deleted_or_replaced_under_the_application_is_noticed_before_the_next_row(bool isReplaced)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes no open file");
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await test.ExecuteAsync("create table kept (number integer)");
        string aside = test.File + ".aside";
        File.Move(test.File, aside);
        if (isReplaced)
        {
            await using var other = new SqliteDatabase(test.File);
            await (await other.OpenAsync(Cancellation)).DisposeAsync();
        }

        var refused = await Assert.ThrowsAsync<SqliteException>(() => test.ExecuteAsync("insert into kept values (1)"));

        Assert.StartsWith($"The file {test.File} was deleted, moved or replaced while the application uses it: nothing is kept until ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(isReplaced, File.Exists(test.File));
        File.Move(aside, test.File, overwrite: true);
        await Assert.ThrowsAsync<SqliteException>(() => test.ExecuteAsync("insert into kept values (2)"));
    }

    [Theory]
    [InlineData("a.db", "a.sqlite")]
    [InlineData("a.lock", "a.db")]
    [InlineData("a", "a.db")]
    public async Task Databases_of_one_stem_in_one_folder_share_nothing(string one, string other)
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-storage-").FullName;
        foreach (string file in (string[])[one, other])
        {
            await using var database = new SqliteDatabase(Path.Join(folder, file));
            await (await database.OpenAsync(Cancellation)).DisposeAsync();
        }

        using var first = await Store(one).TryOpenAsync(Cancellation);
        using var second = await Store(other).TryOpenAsync(Cancellation);

        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Null(await Store(one).TryOpenAsync(Cancellation));
        Assert.Equal(2, Directory.GetFiles(folder, "*.quartz.db").Length);
        first.Dispose();
        second.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);

        SqliteEngineStore Store(string file) => new(Options.Create(new DurableOptions { File = Path.Join(folder, file) }));
    }

    /// <summary>A committed call must be on the disk, and readers must not wait for the writer.</summary>
    [Fact]
    public async Task A_commit_is_on_the_disk_and_stops_no_reader()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);

        Assert.Equal(["wal"], await test.ReadAsync("pragma journal_mode"));
        Assert.Equal(["2"], await test.ReadAsync("pragma synchronous"));
    }

    /// <summary>A second writer would otherwise sleep within SQLite, and with it the thread, so a burst of calls would stop the application.</summary>
    [Fact]
    public async Task Writers_of_one_process_take_turns_without_blocking_threads()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        await test.ExecuteAsync("create table counted (number integer)");
        await test.ExecuteAsync("insert into counted values (0)");
        await using var other = await test.Open().OpenAsync(Cancellation);
        await using var writing = await other.BeginTransactionAsync(Cancellation);

        // The outer task ends when the method returns, the inner one when the row is written.
        Task<Task<int>>[] writers = [.. Enumerable.Range(0, 6).Select(_ => Task.Factory.StartNew(
            () => test.ExecuteAsync("update counted set number = number + 1"), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        await Eventually.TrueAsync(() => writers.Count(static writer => writer.IsCompleted) == 5);
        Assert.All(writers.Where(static writer => writer.IsCompleted), static writer => Assert.False(writer.Result.IsCompleted));
        await writing.RollbackAsync(Cancellation);
        await Task.WhenAll(writers.Select(static writer => writer.Unwrap())).WithinLimitAsync();
        Assert.Equal(["6"], await test.ReadAsync("select number from counted"));
    }
}
