using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Converts the bodies of control calls, and refuses values that are not valid.</summary>
internal static class RequestReader
{
    public static PortalFault Fault(FaultRequest request)
    {
        var fault = new PortalFault(request.Kind)
        {
            Method = request.Method,
            Times = request.Times,
            Delay = TimeSpan.FromMilliseconds(request.DelayMs),
            Http = request.Http,
            RetryAfter = request.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        return fault with { Error = request.Error ?? fault.Error, Description = request.Description ?? fault.Description };
    }

    public static TaughtAnswer Answer(AnswerRequest request)
    {
        bool hasResult = request.Result.ValueKind != JsonValueKind.Undefined;
        if (request.Method.Length == 0) throw new ControlException("WRONG_REQUEST", "method is empty. It is the name of the method to teach");
        if (hasResult == request.Error is not null) throw new ControlException("WRONG_REQUEST", "An answer has either result or error");

        return new TaughtAnswer(request.Method)
        {
            When = request.When,
            Result = hasResult ? ToNode(request.Result) : null,
            Error = request.Error,
            Description = request.Description ?? "",
            HttpStatus = request.Http,
        };
    }

    public static RunRequest Run(StartRequest request) => new(request.Code)
    {
        Application = request.Application,
        DocumentId = request.DocumentId,
        DocumentType = request.DocumentType,
        Values = request.Values,
        Settings = request.Settings,
        Document = request.Document,
    };

    public static WorkflowRequest Workflow(WorkflowStartRequest request) => new(request.Template)
    {
        Document = request.DocumentId switch
        {
            null => null,
            [{ } module, { } entity, { } id] => new DocumentId(module, entity, id),
            _ => throw new ControlException("WRONG_REQUEST", "documentId must be a list of three texts"),
        },
        Fields = request.Fields,
        Parameters = request.Parameters,
        User = request.User,
    };

    public static SettingsRequest Page(OpenRequest request) => new(request.Code)
    {
        Application = request.Application,
        Values = request.Values,
        TemplateId = request.Template,
        Step = request.Step,
    };

    public static PortalSettings Settings(PortalRequest request, PortalSettings before) => new()
    {
        Edition = request.Edition is null ? before.Edition : Edition(request.Edition),
        Language = request.Language ?? before.Language,
        Version = request.Version is null ? before.Version : VersionOf(request.Version),
        DateFormat = request.DateFormat ?? before.DateFormat,
        RateLimit = request.RateLimit ?? before.RateLimit,
        OneTimeRefreshTokens = request.OneTimeRefreshTokens ?? before.OneTimeRefreshTokens,
        OmitsRefreshTokens = request.OmitsRefreshTokens ?? before.OmitsRefreshTokens,
        OmitsMemberId = request.OmitsMemberId ?? before.OmitsMemberId,
    };

    public static ApplicationUpdate Update(UpdateRequest request) => new()
    {
        Application = Application(request.Application),
        Handler = Handler(request.Handler) is { } address ? new Uri(address) : null,
        HasPage = request.Page,
        KeepsRegistrations = request.KeepsRegistrations,
        DropsBindings = request.DropsBindings,
    };

    public static TimeSpan Span(ClockRequest request)
    {
        // A value that a TimeSpan cannot hold gets the same refusal as any other wrong value.
        double seconds = Math.Clamp(double.IsNaN(request.AdvanceSeconds) ? -1 : request.AdvanceSeconds, -1, TimeSpan.MaxValue.TotalSeconds / 2);
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Checks the client id of an application.</summary>
    public static string Application(string id) =>
        id.Length > 0 ? id : throw new ControlException("WRONG_REQUEST", "application is empty. It is the client id of the application, such as app.1");

    public static string Handler(LifeRequest request) => Handler(request.Handler)
        ?? throw new ControlException("WRONG_REQUEST", "handler is missing. It is the address of the application's page, or of its event receiver");

    /// <summary>Reads the address of an application, if there is one. The address must be one that the portal can call.</summary>
    public static string? Handler(string? text)
    {
        if (text is null) return null;

        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
        return isAddress
            ? text
            : throw new ControlException("WRONG_REQUEST", $"'{text}' is not an address that the portal can call. Use an absolute http or https URL, such as http://127.0.0.1:5000/install");
    }

    /// <summary>Checks that a text is an edition, in the portal's own spelling.</summary>
    public static string EditionName(string edition) => DocumentFilter.Editions.Contains(edition)
        ? edition
        : throw new ControlException("WRONG_REQUEST", $"'{edition}' is not an edition. Use {string.Join(" or ", DocumentFilter.Editions)}");

    private static JsonNode? ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };

    private static PortalEdition Edition(string edition) => EditionName(edition) == DocumentFilter.Box ? PortalEdition.Box : PortalEdition.Cloud;

    private static Version VersionOf(string text) => Version.TryParse(text, out var version)
        ? version
        : throw new ControlException("WRONG_REQUEST", $"'{text}' is not a version. Use the form 26.0.0");
}
