using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Generators.Tests.Payload;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The form as an emitted class reads it, in cases that depend on the declaration of the class.</summary>
public sealed class EmittedReaderTests : IDisposable
{
    private const string Source = """
        public abstract class Base
        {
            [BizprocProperty("base", Name = "Base")] public int Value { get; set; } = 1;
            [BizprocReturnProperty("result", Name = "Result")] public int Result { get; set; } = 2;
            [BizprocProperty("inherited", Name = "Inherited")] public virtual string Inherited { get; init; } = "";
        }

        [BizprocActivity("work", Name = "Work")]
        [BizprocRobot("work_robot")]
        public sealed partial record Work
        {
            [BizprocProperty("modes", Name = "Modes")] public IReadOnlySet<Mode> Modes { get; init; } = new HashSet<Mode>();
            [BizprocProperty("mode", Name = "Mode", Default = "slow")] public Mode Mode { get; init; }
            [BizprocProperty("count", Name = "Count", Default = 7)] public int Count { get; init; }
            [BizprocProperty("worked_out", Name = "Worked out", Default = "{=Document:COUNT}")] public int WorkedOut { get; init; } = 5;
            [BizprocReturnProperty("done", Name = "Done")] public Mode Done { get; set; }
        }

        [BizprocActivity("hiding", Name = "Hiding", Subscription = SubscriptionMode.Wait)]
        public sealed partial class Hiding : Base
        {
            [BizprocProperty("own", Name = "Own")] public new string Value { get; set; } = "";
            [BizprocReturnProperty("own_result", Name = "Result")] public new string Result { get; set; } = "";
            public override string Inherited { get; init; } = "";
        }

        [BizprocActivity("demanding", Name = "Demanding")]
        public sealed partial class Demanding
        {
            [BizprocProperty("amount", Name = "Amount")] public required decimal Amount { get; init; }
            [BizprocProperty("count", Name = "Count", Required = true, Default = 7)] public int Count { get; init; }
            [BizprocProperty("mode", Name = "Mode", Default = "slow")] public required Mode Mode { get; init; }
            [BizprocProperty("optional", Name = "Optional")] public required Mode? Optional { get; init; }
            [BizprocProperty("text", Name = "Text")] public required string Text { get; init; }
            [BizprocProperty("money", Name = "Money")] public required PortalMoney[] Money { get; init; }
            [BizprocProperty("modes", Name = "Modes")] public required ISet<Mode> Modes { get; init; }
            [BizprocProperty("who", Name = "Who")] public required List<PortalPrincipal?> Who { get; init; }
            [BizprocProperty("free", Name = "Free")] public int Free { get; init; }
        }

        public enum Mode
        {
            [BizprocOption("fast", Name = "Fast")] Fast = 3,
            [BizprocOption("quick", Name = "Quick")] Quick = Fast,
            [BizprocOption("slow", Name = "Slow")] Slow = 4,
        }
        """;

    private readonly EmittedActions _actions = new(Source);

    public void Dispose() => _actions.Dispose();

    [Theory]
    [InlineData("Modes", "properties[modes][0]=quick&properties[modes][1]=fast&properties[modes][2]=slow", "[Member { Number = 3 }, Member { Number = 4 }]")]
    [InlineData("Modes", "properties[modes]=slow", "[Member { Number = 4 }]")]
    [InlineData("Modes", "", "[]")]
    [InlineData("Mode", "properties[mode]=quick", "Member { Number = 3 }")]
    [InlineData("Mode", "properties[mode]=", "Member { Number = 4 }")]
    [InlineData("Mode", "", "Member { Number = 4 }")]
    [InlineData("Count", "properties[count]=", "Int32 7")]
    [InlineData("Count", "properties[count]=0", "Int32 0")]
    [InlineData("WorkedOut", "properties[worked_out]=", "Int32 0")]
    [InlineData("Done", "properties[done]=slow", "Member { Number = 0 }")]
    public void A_property_is_read(string member, string properties, string expected)
    {
        var action = Read("Work", $"code=work_robot&{properties}");

        Assert.Equal(expected, Canonical.Of(action.GetType().GetProperty(member)!.GetValue(action)));
    }

    [Fact]
    public async Task What_a_class_hides_is_read_into_the_base_and_written_from_there()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var client = portal.CreateClient(publicUrl: portal.Address);
        var loaded = LoadedAction.Of(_actions.TypeOf("Hiding"));
        await client.CallAsync(loaded.Definitions.Single(), ActionCommand.Add, cancellationToken: TestContext.Current.CancellationToken);
        var run = await portal.RunAsync(
            new RunRequest("hiding") { Values = new JsonObject { ["base"] = 17, ["own"] = "text", ["inherited"] = "over" } }, TestContext.Current.CancellationToken);

        var (action, call) = loaded.Read(Encoding.ASCII.GetBytes(run.Form), PortalFormats.Default);
        var (own, hidden) = (action.GetType(), action.GetType().BaseType!);
        Assert.Equal(17, Declared(hidden, "Value").GetValue(action));
        Assert.Equal("text", Declared(own, "Value").GetValue(action));
        Assert.Equal("over", Declared(own, "Inherited").GetValue(action));

        Declared(hidden, "Result").SetValue(action, 19);
        Declared(own, "Result").SetValue(action, "done");
        await loaded.AnswerAsync(client, call.EventToken, action, PortalFormats.Default);
        var values = portal.GetRun(run.Id).Values;
        Assert.Equal("19", values.GetProperty("result").GetString());
        Assert.Equal("done", values.GetProperty("own_result").GetString());
    }

    [Fact]
    public void An_error_names_the_index_that_the_portal_gave()
    {
        var exception = Assert.Throws<BizprocBindingException>(() => Read(
            "Work", "code=work&properties[modes][1]=no&properties[modes][7]=fast&properties[modes][]=none&properties[modes][a%0Ab]=nil&properties[count]=many"));

        Assert.Equal(["count", "modes[1]", "modes[8]", "modes[a b]"], exception.Errors.Select(static error => error.Key).Order(StringComparer.Ordinal));
        Assert.All(exception.Errors.Where(static error => error.Key != "count"), static error => Assert.Equal("one of fast, quick, slow", error.Expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("properties[amount]=&properties[count]=&properties[mode]=&properties[optional]=&properties[text]=&properties[money]=&properties[modes][]=&properties[who][]=&properties[who][]=&properties[free]=")]
    public void Everything_that_is_required_and_did_not_come_is_named(string properties)
    {
        var exception = Assert.Throws<BizprocBindingException>(() => Read("Demanding", $"code=demanding&{properties}"));

        Assert.Equal(["amount", "count", "mode", "optional", "text", "money", "modes", "who"], exception.Errors.Select(static error => error.Key));
        Assert.All(exception.Errors, static error => Assert.True(error.IsMissing));
    }

    [Fact]
    public void What_is_required_and_came_is_read()
    {
        var action = Read(
            "Demanding", "code=demanding&properties[amount]=0&properties[count]=1&properties[mode]=slow&properties[optional]=fast&properties[text]=x&properties[money]=1|USD&properties[modes]=fast&properties[who][]=&properties[who][]=group_d12");

        Assert.Equal("0", $"{action.GetType().GetProperty("Amount")!.GetValue(action)}");
        Assert.Equal([new PortalMoney(1, "USD")], (PortalMoney[])action.GetType().GetProperty("Money")!.GetValue(action)!);
        Assert.Equal([null, new PortalPrincipal("group_d12")], (List<PortalPrincipal?>)action.GetType().GetProperty("Who")!.GetValue(action)!);
    }

    [Fact]
    public void Another_action_is_not_read() =>
        Assert.Equal("code", Assert.Single(Assert.Throws<BizprocBindingException>(() => Read("Work", "code=hiding")).Errors).Key);

    private static PropertyInfo Declared(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;

    private object Read(string type, string form) => LoadedAction.Of(_actions.TypeOf(type)).Read(Encoding.ASCII.GetBytes(form), PortalFormats.Default).Action;
}
