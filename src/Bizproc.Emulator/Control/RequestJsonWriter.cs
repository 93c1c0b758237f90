using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Answers;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes the received calls and the taught answers.</summary>
internal static class RequestJsonWriter
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = StateJsonWriter.MaxDepth };

    /// <summary>Writes the received calls as JSON, the newest first.</summary>
    public static string WriteRequests(PortalState state) => WriteList(state.Requests.Rows.Reverse().Select(request => Describe(request, state)));

    /// <summary>Writes the taught answers as JSON.</summary>
    /// <param name="state">The portal.</param>
    /// <param name="method">The name of a method; empty for all methods.</param>
    public static string WriteAnswers(PortalState state, string method) =>
        WriteList(state.Answers.Rows.Where(answer => method.Length == 0 || answer.Method.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(Describe));

    /// <summary>Reads the received calls, the oldest first.</summary>
    public static IReadOnlyList<RecordedRequest> Read(PortalState state) => [.. state.Requests.Rows.Select(request => Read(request, state))];

    /// <summary>Converts the parameters of a call. Without parameters they are an empty object.</summary>
    public static JsonElement ToJson(PhpArray members) => JsonElement.Parse(members.IsEmpty ? "{}" : PhpJsonWriter.Write(members), Deep);

    private static RecordedRequest Read(KeptRequest request, PortalState state) => new(request.Method, ToJson(request.Parameters), ToJson(request.Answer))
    {
        Application = request.Caller?.Application,
        User = request.Caller?.User,
        Status = request.Status,
        IsInBatch = request.IsInBatch,
        IsShortened = request.IsShortened,
        At = request.At,
        Advice = AdviceOf(request, state),
    };

    private static PhpArray Describe(KeptRequest request, PortalState state)
    {
        var described = new PhpArray
        {
            ["method"] = new PhpString(request.Method),
            ["parameters"] = request.Parameters,
            ["application"] = TextOf(request.Caller?.Application),
            ["user"] = request.Caller is { } caller ? new PhpInteger(caller.User) : PhpNull.Value,
            ["status"] = new PhpString(JsonNamingPolicy.CamelCase.ConvertName(request.Status.ToString())),
            ["answer"] = request.Answer,
            ["inBatch"] = request.IsInBatch ? PhpBoolean.True : PhpBoolean.False,
            ["at"] = new PhpString(request.At.ToString("O", CultureInfo.InvariantCulture)),
        };
        if (request.IsShortened) described["shortened"] = PhpBoolean.True;
        if (AdviceOf(request, state) is { } advice) described["advice"] = new PhpString(advice);
        return described;
    }

    private static PhpArray Describe(KeptAnswer answer)
    {
        var described = new PhpArray { ["method"] = new PhpString(answer.Method), ["when"] = answer.When };
        if (answer.Compute is not null) described["computed"] = PhpBoolean.True;
        else if (answer.Refusal is { } refusal)
        {
            described["error"] = new PhpString(refusal.Error);
            described["description"] = new PhpString(refusal.Description);
            described["http"] = new PhpInteger(refusal.Http);
        }
        else described["result"] = answer.Result;

        return described;
    }

    private static string? AdviceOf(KeptRequest request, PortalState state) =>
        request.Status == RequestStatus.Untaught ? TeachingAdvice.Write(request.Method, state.Identity.Address) : null;

    private static PhpValue TextOf(string? text) => text is null ? PhpNull.Value : new PhpString(text);

    private static string WriteList(IEnumerable<PhpArray> rows)
    {
        var list = new PhpArray();
        foreach (var row in rows) list.Add(row);
        return PhpJsonWriter.Write(list);
    }
}
