using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Deployment;

/// <summary>An option that cannot be read is ignored, whatever it holds: its actions are sent again.</summary>
public sealed class StoredTextTests
{
    private static readonly string[] Pieces = ["1", " ", "@", "#", "2.0", "a:", "r:", "code.0", "code.1", "=", "!!!!", "й", "AAAA", "\0", "\u202e", new('x', 200), "=====", "a:code.0=", "_-"];

    public static TheoryData<string> Odd =>
    [
        "\"1 a:code.0=!!!!\"", "\"1 a:code.0=й\"", "\"1 a:code.0=\\u0000\"", "\"1 a:code.0=\\ud800\"", "\"\\ud800\"", "\"1 a:code.0=AA a:code.0=AA\"", "\"\"", "null", "5", "true",
        "[]", "{}", "[\"1\"]", "{\"1\":\"a:code.0=\"}", "\"1 #x @ = a:= r:=\"", "\"1 @" + new string('m', 5000) + "\"", "\"" + new string('1', 2_000_000) + "\"",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task It_is_sent_anew(string stored)
    {
        var portal = new MemoryPortal();
        var actions = PlainAction.Many(3, "n");
        await DeployAsync(portal, actions);
        portal.Option = JsonElement.Parse(stored);

        var report = await DeployAsync(portal, actions);

        Assert.All(report.Actions, static action => Assert.Equal(DeploymentOutcome.Updated, action.Outcome));
        Assert.All((await DeployAsync(portal, actions)).Actions, static action => Assert.Equal(DeploymentOutcome.Unchanged, action.Outcome));
    }

    [Fact]
    public async Task Random_and_mutilated_texts_claim_nothing_that_is_not_there()
    {
        var portal = new MemoryPortal();
        var actions = PlainAction.Many(3, "n");
        await DeployAsync(portal, actions);
        string good = portal.Option.GetString()!;
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            string text = seed % 2 == 0
                ? "1 " + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]))
                : good.Remove(random.Next(good.Length), 1).Insert(random.Next(good.Length), Pieces[random.Next(Pieces.Length)]);

            var book = FingerprintBookFormat.Read(text);

            Assert.Equal(FingerprintBookFormat.Write(book), FingerprintBookFormat.Write(FingerprintBookFormat.Read(FingerprintBookFormat.Write(book))));
        }
    }

    private static Task<DeploymentReport> DeployAsync(MemoryPortal portal, ActionDefinition[] actions) =>
        BizprocDeployment.DeployAsync(actions, new MemoryPortalClient(portal), cancellationToken: TestContext.Current.CancellationToken);
}
