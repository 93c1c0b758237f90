using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Bizproc.Generators.Tests.Payload;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>What an emitted class makes of a form, where it depends on how the class is written.</summary>
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
            [BizprocProperty("count", Name = "Count", Default = 7)] public required int Count { get; init; }
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

    [Fact]
    public void Another_action_is_not_read() =>
        Assert.Equal("code", Assert.Single(Assert.Throws<BizprocBindingException>(() => Read("Work", "code=hiding")).Errors).Key);

    private static PropertyInfo Declared(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;

    private object Read(string type, string form) => LoadedAction.Of(_actions.TypeOf(type)).Read(Encoding.ASCII.GetBytes(form), PortalFormats.Default).Action;
}
