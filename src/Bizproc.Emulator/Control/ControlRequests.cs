using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control;

/// <summary>
/// The body of <c>POST /emulator/run</c>. It is not a <see cref="RunRequest"/>, because the JSON reader would not keep the defaults of its members.
/// </summary>
internal sealed record StartRequest(
    string Code,
    string Application = "app.1",
    string[]? DocumentId = null,
    string[]? DocumentType = null,
    JsonObject? Values = null,
    JsonObject? Settings = null,
    JsonObject? Document = null);

/// <summary>The body of <c>POST /emulator/again</c>, which runs an action again with the inputs of an earlier run.</summary>
internal sealed record AgainRequest(string Run);

/// <summary>The body of <c>POST /emulator/finish</c>, which finishes an installation in place of the installation page.</summary>
internal sealed record FinishRequest(string Application = "app.1");

/// <summary>The body of <c>POST /emulator/steps</c>, which adds a waiting step without an action.</summary>
internal sealed record StepRequest(string Workflow, string Activity, string Event);

/// <summary>The body of <c>POST /emulator/shown</c>, which tells whether an action with a filter is offered for a document.</summary>
internal sealed record ShownRequest(JsonObject? Filter, string[] DocumentType, string Edition = "b24");

/// <summary>The body of <c>POST /emulator/faults</c>, which adds a fault.</summary>
internal sealed record FaultRequest(
    FaultKind Kind,
    string Method = PortalFault.AnyMethod,
    int Times = 1,
    int DelayMs = 0,
    string? Error = null,
    string? Description = null,
    int Http = StatusCodes.Status400BadRequest,
    int? RetryAfterSeconds = null);

/// <summary>The body of <c>POST /emulator/clock</c>, which moves the clock forward.</summary>
internal sealed record ClockRequest(double AdvanceSeconds);

/// <summary>The body of <c>POST /emulator/portal</c>. A member that is missing keeps its value.</summary>
internal sealed record PortalRequest(
    string? Edition = null,
    string? Language = null,
    string? Version = null,
    bool? Installed = null,
    bool? RateLimit = null,
    PortalDateFormat? DateFormat = null,
    bool? OneTimeRefreshTokens = null,
    bool? OmitsRefreshTokens = null,
    bool? OmitsMemberId = null);

/// <summary>The body of <c>POST /emulator/move</c>, which gives the portal another address.</summary>
internal sealed record MoveRequest(string? Address = null, int Redirect = StatusCodes.Status302Found);

/// <summary>The body of <c>POST /emulator/install</c> and <c>POST /emulator/uninstall</c>.</summary>
internal sealed record LifeRequest(string Application = "app.1", string? Handler = null, bool Page = false, bool Clean = false);

/// <summary>The body of <c>POST /emulator/update</c>, which updates an application.</summary>
internal sealed record UpdateRequest(
    string Application = "app.1", string? Handler = null, bool? Page = null, bool KeepsRegistrations = false, bool DropsBindings = false);

/// <summary>The body of <c>POST /emulator/settings</c>, which opens an action's settings page.</summary>
internal sealed record OpenRequest(string Code, string Application = "app.1", JsonObject? Values = null, int? Template = null, string? Step = null);

/// <summary>The body of <c>POST /emulator/bx24</c>: a call of the script in an application's page.</summary>
internal sealed record ScriptRequest(string Sid, string Method, JsonObject? Values = null);

/// <summary>The body of <c>POST /emulator/tokens</c>, which adds an access token. It has no application if that is <c>null</c>.</summary>
internal sealed record TokenRequest(
    string Token, string? Application = "app.1", int User = 1, bool Admin = true, string[]? Scopes = null, bool Expired = false);

/// <summary>The body of <c>POST /emulator/users</c>, which dismisses a user.</summary>
internal sealed record UserRequest(int User);

/// <summary>
/// The body of <c>POST /emulator/answers</c>, which teaches an answer. It must have a result, which may be <c>null</c>, or an error.
/// </summary>
internal sealed record AnswerRequest(
    string Method,
    JsonObject? When = null,
    JsonElement Result = default,
    string? Error = null,
    string? Description = null,
    int Http = StatusCodes.Status400BadRequest);

/// <summary>The body of <c>POST /emulator/workflows</c>, which starts a workflow.</summary>
internal sealed record WorkflowStartRequest(
    int Template, string[]? DocumentId = null, JsonObject? Fields = null, JsonObject? Parameters = null, int User = 1);

/// <summary>
/// The body of <c>POST /emulator/templates</c>, which adds a template: a <c>.bpt</c> file in Base64, or its content as JSON.
/// </summary>
internal sealed record TemplateRequest(
    string Name, string[] DocumentType, string Application = "app.1", string? Description = null, int AutoExecute = 0, string? File = null, JsonObject? Content = null);

/// <summary>The body of <c>POST /emulator/webhooks</c>, which adds an incoming webhook.</summary>
internal sealed record WebhookRequest(string Secret, int User = 1);
