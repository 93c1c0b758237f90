using Bizproc.Durable.Storage.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Durable.Tests.Databases;

/// <summary>Databases that an older release has written. A script that is added needs an entry in <see cref="Content"/> for the version before it.</summary>
public sealed class OlderDatabaseTests(PostgreSqlServer server)
{
    /// <summary>The statements that fill a database of a version, as its release wrote them: the first element is for version 1.</summary>
    private static readonly string[] Content =
    [
        """
        insert into bizproc_tokens (portal, tokens, renewal_lease) values ('https://old.example/', @secret, null);
        insert into bizproc_calls (key, member_id, path, code, body, tokens, received_at, state, attempts, interruptions)
        values ('00000000000000000000000000000001', 'old', '/bizproc/old', 'old_action', @secret, null, 1000, 'retrying', 2, 0);
        insert into bizproc_replies (call_key, member_id, event_token, is_answer, body, tokens, subject, created_at, expires_at, attempts, state, next_at)
        values ('00000000000000000000000000000002', 'old', @secret, @yes, @secret, null, 'old_action', 1000, 9000, 1, 'waiting', 1000);
        insert into bizproc_rollouts (fingerprint, started_at, finished_at, portals) values ('0f', 1000, null, null);
        """,
    ];

    public static TheoryData<DatabaseKind, int, bool> Versions
    {
        get
        {
            TheoryData<DatabaseKind, int, bool> versions = [];
            foreach (var kind in Enum.GetValues<DatabaseKind>())
            {
                for (int version = 1; version <= Content.Length; version++)
                {
                    versions.Add(kind, version, false);
                    versions.Add(kind, version, true);
                }
            }

            return versions;
        }
    }

    /// <summary>The same with a script more, so that the upgrade itself is tested even if there is only one version.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_an_older_version_opens_with_its_content(DatabaseKind kind, int version, bool isNextTried)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(kind, server);
        Assert.Equal(test.Scripts.Count, Content.Length);
        var old = test.Open([.. test.Scripts.Take(version)]);
        var secrets = test.CreateServices(old).GetRequiredService<Secrets>();
        await old.ExecuteAsync(new Statement(Content[version - 1]).With("secret", secrets.Protect([1, 2, 3])).With("yes", true), cancellation);

        var database = test.Open(isNextTried ? [.. test.Scripts, "alter table bizproc_calls add column next_thing text"] : null);

        var calls = new CallRecords(database, secrets, TimeProvider.System);
        var begun = await calls.BeginAsync("00000000000000000000000000000001", isSuspect: false, cancellation);
        Assert.Equal([1, 2, 3], begun!.Call.Body);
        Assert.Equal(3, begun.Attempt);
        var reply = Assert.Single((await new ReplyRecords(database, secrets, TimeProvider.System).FindDueAsync("old", cancellation)).Readable);
        Assert.Equal([1, 2, 3], reply.Body);
        Assert.Equal([$"{test.Scripts.Count + (isNextTried ? 1 : 0)}"], await database.ReadAsync(
            new Statement("select version from bizproc_schema"), static row => row.GetValue(0).ToString(), cancellation));
    }
}
