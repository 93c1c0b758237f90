using System.Text;
using System.Text.Json;

namespace Bizproc.AspNetCore.Tests.Conformance;

/// <summary>Every recorded form, read by generated readers: the designer's values arrive typed (portal: 10).</summary>
public sealed class RecordedCallTests
{
    private static readonly Dictionary<string, JsonElement> Lines = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "handler-calls.jsonl"))
        .Select(static line => JsonElement.Parse(line))
        .ToDictionary(static line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Lines.Keys];

    [Fact]
    public void All_of_them_are_read() => Assert.Equal(17, Lines.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_call_around_the_values_is_read(string id)
    {
        var call = id switch
        {
            "basic" => Read<Recorded.Basic>(id).Call,
            "types" => Read<Recorded.Types>(id).Call,
            "reserved-names" => Read<Recorded.Reserved>(id).Call,
            "prop-and-return-same-name" => Read<Recorded.SameName>(id).Call,
            _ => Read<Recorded.Plain>(id).Call,
        };

        Assert.Equal(Lines[id].GetProperty("activity").GetProperty("CODE").GetString(), call.Code);
        Assert.Equal(Lines[id].GetProperty("waits").GetBoolean(), call.Waits);
        Assert.Equal("664fa13bbbb410.99176768", call.WorkflowId);
        Assert.Equal(new DocumentId("crm", "CCrmDocumentDeal", "DEAL_7"), call.DocumentId);
        Assert.Equal(new DocumentType("crm", "CCrmDocumentDeal", "DEAL"), call.DocumentType);
        Assert.StartsWith("664fa13bbbb410.99176768|A40364_79843_85254_57332|", call.EventToken, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", call.StepKey);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795455069), call.Time);
        TimeSpan? timeout = id switch
        {
            "basic" => TimeSpan.FromMinutes(11),
            "timeout-units-d" => TimeSpan.FromDays(2),
            "timeout-cap" => TimeSpan.FromSeconds(157_680_000),
            _ => null,
        };
        Assert.Equal(timeout, call.Timeout);
    }

    [Fact]
    public void Defaults_and_given_values_are_read()
    {
        var (action, _) = Read<Recorded.Basic>("basic");

        Assert.Equal(("dflt", 333), (action.Comment, action.Amount));
    }

    [Fact]
    public void Every_type_is_read()
    {
        var (action, call) = Read<Recorded.Types>("types");

        Assert.Equal((true, true, false), (action.Bool, action.Bool2!.Value, action.Bool3!.Value));
        Assert.Equal(new DateOnly(2026, 5, 1), action.Day);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 7, 0, 0, TimeSpan.Zero), action.Moment);
        Assert.Equal((1.5, 7, 0, 7), (action.Double, action.Int, action.Zero!.Value, action.Upper));
        Assert.Equal(Recorded.Letter.A, action.Select);
        Assert.Equal([Recorded.Letter.A, Recorded.Letter.B], action.Selects);
        Assert.Equal(("a&b=c d", "l1\nl2", ""), (action.String, action.Text, action.Null));
        Assert.Equal(["x", "y"], action.Strings);
        Assert.Equal(["x"], action.Scalar);
        Assert.Equal(new PortalUser(5), action.User);
        Assert.Equal([new PortalUser(5), new PortalUser(7)], action.Users.Order(Comparer<PortalUser>.Create(static (x, y) => x.Id - y.Id)));
        Assert.Equal(new PortalFile(125), action.File);
        Assert.Equal([new PortalFile(125), new PortalFile(126)], action.Files);
        Assert.Empty(action.Vanished!);
        Assert.Equal(("v", "x", "x", "q"), (action.Unknown, action.Map, action.Single, action.FirstOfList));
        Assert.Equal(["x"], action.MultipleByTrue);
        Assert.Equal(["01.05.2026 07:00:00"], call.GetTexts("dt"));
        Assert.Equal(["x", "y"], call.GetTexts("st"));
        Assert.Empty(call.GetTexts("emptym"));
        Assert.Equal([""], call.GetTexts("nul"));
    }

    [Fact]
    public void Names_that_the_portal_takes_for_itself_are_read()
    {
        var (action, _) = Read<Recorded.Reserved>("reserved-names");

        Assert.Equal(("", "lower", "N", "0"), (action.UpperTitle, action.LowerTitle, action.UseSubscription, action.IsTimeout));
        Assert.Equal(("user_0", "", "0"), (action.AuthUserId, action.StatusMessage, action.TimeoutDuration));
    }

    [Fact]
    public void An_input_that_has_the_name_of_an_answer_is_read() => Assert.Equal("in", Read<Recorded.SameName>("prop-and-return-same-name").Action.In);

    private static (TAction Action, BizprocCall Call) Read<TAction>(string id)
        where TAction : IBizprocAction<TAction> =>
        BizprocCall.Read<TAction>(Encoding.ASCII.GetBytes(Lines[id].GetProperty("form").GetString()!), PortalFormats.Default);
}
